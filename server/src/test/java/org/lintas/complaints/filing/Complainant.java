package org.lintas.complaints.filing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.access.Browser;

/** Somebody who complains with a browser without script. */
public final class Complainant {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern RECEIPT = Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}");
  private static final String BOUNDARY = "a-boundary-of-parts";

  public final Browser browser;

  public Complainant(int port) {
    browser = new Browser(port);
  }

  /** Begins and answers the first page. */
  public Complainant tells(String what) {
    browser.submit("/complain", Map.of("go", "begin"));
    next("what", Map.of("kinds", "wages", "what", what, "teller", "self"));
    return this;
  }

  public HttpResponse<String> next(String step, Map<String, String> answers) {
    Map<String, String> form = new java.util.HashMap<>(answers);
    form.put("step", step);
    form.putIfAbsent("go", "next");
    return browser.submit("/complain", form);
  }

  /** Goes past all other pages and sends; returns the receipt. */
  public String sends() {
    HttpResponse<String> sent = next("review", Map.of("go", "send"));
    if (sent.statusCode() != 302) {
      throw new IllegalStateException("not sent: " + sent.statusCode());
    }
    return receipt(browser.get("/complain/receipt").body());
  }

  static String receipt(String page) {
    Matcher digits = RECEIPT.matcher(page);
    if (!digits.find()) {
      throw new IllegalStateException("no receipt");
    }
    return digits.group();
  }

  /** Sends a form with a file. */
  public HttpResponse<String> sendsFile(
      String page, Map<String, String> fields, String name, byte[] file) {
    Matcher token = TOKEN.matcher(browser.get(page).body());
    if (!token.find()) {
      throw new IllegalStateException("no form on " + page);
    }
    byte[] body = parts(token.group(1), fields, name, file);
    return browser.send(
        page,
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public static byte[] parts(String token, Map<String, String> fields, String name, byte[] file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
    fields.forEach((field, value) ->
        part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
    part(body, "name=\"files\"; filename=\"" + name + "\"", file);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** How a part begins that never ends. */
  static byte[] opening(String name) {
    String head =
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"";
    return (head + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  public static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content) {
    String before = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
