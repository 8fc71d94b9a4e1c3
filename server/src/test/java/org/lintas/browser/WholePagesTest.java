package org.lintas.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** A test that clicks reads the whole next page, however slowly it comes. */
class WholePagesTest extends BrowserTest {

  @Test
  void aPageIsReadWhenAllOfItHasCome() throws IOException {
    HttpServer slow = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    slow.createContext("/", WholePagesTest::inTwoParts);
    slow.start();
    try {
      Page page = browser(Screen.PHONE, true);
      page.navigate("http://localhost:" + slow.getAddress().getPort() + "/");
      for (int times = 0; times < 3; times++) {
        page.click("a");
        assertThat(page.content()).contains("The end");
      }
    } finally {
      slow.stop(0);
    }
  }

  private static void inTwoParts(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(
          ("<!doctype html><link rel=icon href='data:,'><a href='/'>Next</a>" + " ".repeat(4096))
              .getBytes(UTF_8));
      body.flush();
      Thread.sleep(300);
      body.write("<p>The end".getBytes(UTF_8));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
