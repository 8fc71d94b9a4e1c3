package org.lintas.complaints.filing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that are announced and never come. */
@NodeTest
class SlowFormsTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final int MOST_KIB = 30_000;

  @Autowired Vault vault;
  @Autowired Channels channels;
  @LocalServerPort int port;

  @Test
  void whoHoldsLargeFormsBackKeepsNobodyFromSendingASmallOne() throws Exception {
    String receipt = vault.begin(channels.find("migrant-support").orElseThrow()).receipt();
    List<Socket> slow = new ArrayList<>();
    try {
      int left = (int) (Runtime.getRuntime().maxMemory() / 4 / 1024); // all room for forms
      while (left > 0) {
        int part = Math.min(left, MOST_KIB);
        slow.add(announced(part * 1024L - 1));
        left -= part;
      }
      Thread.sleep(1_000); // until all of them wait for more
      HttpResponse<String> answer = sent(receipt);
      assertThat(answer.statusCode()).isBetween(302, 303);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/complain/mine");
    } finally {
      for (Socket each : slow) {
        each.close();
      }
    }
  }

  private Socket announced(long length) throws IOException {
    Socket socket = new Socket("localhost", port);
    String head =
        """
        POST /api/v1/complaints HTTP/1.1
        Host: localhost
        Content-Type: multipart/form-data; boundary=x
        Content-Length: %d

        --x
        """
            .formatted(length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }

  private HttpResponse<String> sent(String receipt) {
    Browser browser = new Browser(port);
    Matcher token = TOKEN.matcher(browser.get("/complain/mine").body());
    assertThat(token.find()).isTrue();
    String body =
        Map.of("_csrf", token.group(1), "receipt", receipt).entrySet().stream()
            .map(each ->
                "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining("", "", "--x--\r\n"));
    return browser.send(
        "/complain/mine",
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
