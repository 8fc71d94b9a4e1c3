package org.lintas.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reader without JavaScript: keeps cookies, follows no redirect, sends forms with their token.
 */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  public Browser(int port) {
    this.port = port;
  }

  /** A reader who is signed in. */
  public static Browser signedIn(int port, String name, String password) {
    Browser browser = new Browser(port);
    HttpResponse<String> answer =
        browser.submit("/sign-in", Map.of("username", name, "password", password));
    if (answer.headers().firstValue("Location").orElse("").contains("notice")) {
      throw new IllegalStateException("could not sign in as " + name);
    }
    return browser;
  }

  public HttpResponse<String> get(String path) {
    return send(path, request -> {});
  }

  /** Opens the page, takes its token, and sends the form to the same address. */
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    return submit(path, path, fields);
  }

  public HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
    return post(path, "_csrf=" + encode(token(page)) + "&" + form(fields));
  }

  private String token(String page) {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    return token.group(1);
  }

  public HttpResponse<String> post(String path, String form) {
    return send(path, request -> form(request, form));
  }

  /** Like {@link #submit(String, String, Map)}, where a file is answered. */
  public HttpResponse<byte[]> submitForFile(String page, String path, Map<String, String> fields) {
    String form = "_csrf=" + encode(token(page)) + "&" + form(fields);
    return send(path, request -> form(request, form), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void form(HttpRequest.Builder request, String form) {
    request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  /** A file; fails when there is none. */
  public byte[] file(String path) {
    HttpResponse<byte[]> answer =
        send(path, request -> {}, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  public HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> more) {
    return send(path, more, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      String path, Consumer<HttpRequest.Builder> more, HttpResponse.BodyHandler<T> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (!path.startsWith("/api/")) {
      request.header("Accept", "text/html");
    }
    more.accept(request);
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A call of the API with a name and a password. */
  public HttpResponse<String> api(String path, String name, String password) {
    return send(path, request -> request.header("Authorization", basic(name, password)));
  }

  public static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  public static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
