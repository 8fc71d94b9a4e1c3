package org.lintas.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;

/** A policy officer with a browser that runs no script. */
final class PolicyOfficer {

  private static final String BOUNDARY = "files-of-a-definition";

  private final Browser browser;

  PolicyOfficer(int port) {
    browser = Browser.signedIn(port, "policy-officer", DemoAccounts.PASSWORD);
  }

  HttpResponse<String> get(String path) {
    return browser.get(path);
  }

  HttpResponse<String> submit(String path, Map<String, String> fields) {
    return browser.submit(path, fields);
  }

  /**
   * Hands in files on the page for it.
   *
   * @param then {@code check} or {@code publish}
   */
  HttpResponse<String> handIn(Map<String, byte[]> files, String then) {
    String token = first("name=\"_csrf\" value=\"([^\"]+)\"", get("/definitions/new").body());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part("name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8)));
    files.forEach(
        (name, bytes) -> body.writeBytes(part("name=\"files\"; filename=\"" + name + "\"", bytes)));
    body.writeBytes(part("name=\"then\"", then.getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return browser.send(
        "/definitions/new",
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  HttpResponse<String> handIn(Ferry ferry, String then) {
    return handIn(Map.of("ferry.zip", ferry.zip()), then);
  }

  /** Goes on from the page that asks whether to publish. */
  HttpResponse<String> confirm(HttpResponse<String> asked) {
    return browser.post(
        "/definitions/publish",
        Browser.form(
            Map.of(
                "_csrf", first("name=\"_csrf\" value=\"([^\"]+)\"", asked.body()),
                "against", first("name=\"against\" value=\"(\\d+)\"", asked.body()),
                "zip", first("name=\"zip\" value=\"([^\"]+)\"", asked.body()))));
  }

  /** Publishes and gives the address of the version. */
  String publish(Ferry ferry) {
    HttpResponse<String> published = confirm(handIn(ferry, "publish"));
    assertThat(published.statusCode()).as(published.body()).isEqualTo(302);
    return first("(/definitions/\\d+)", published.headers().firstValue("Location").orElse(""));
  }

  private static byte[] part(String disposition, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String head = "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n";
    part.writeBytes(head.formatted(BOUNDARY, disposition).getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private static String first(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
