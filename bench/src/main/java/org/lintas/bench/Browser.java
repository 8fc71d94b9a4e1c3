package org.lintas.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in on the pages of a node, by the form as everyone. */
final class Browser implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;

  Browser(NodeProcess node, String user) throws IOException, InterruptedException {
    address = "http://127.0.0.1:" + node.port();
    Matcher token = TOKEN.matcher(get("/sign-in"));
    if (!token.find()) {
      throw new IllegalStateException("the sign-in page has no token");
    }
    String form =
        "_csrf=%s&username=%s&password=%s"
            .formatted(coded(token.group(1)), coded(user), coded(NodeProcess.PASSWORD));
    send(
        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(request.uri().getPath() + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  @Override
  public void close() {
    client.close();
  }
}
