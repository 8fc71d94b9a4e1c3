package org.lintas.complaints.filing.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What a browser holds to find something that is kept for it in memory: thirty-two random bytes in
 * a cookie, of which the node keeps none. From them come the place and the key.
 */
public record Ticket(String name, String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final String PATH = "/complain";

  public static Optional<Ticket> of(HttpServletRequest request, String name) {
    Cookie cookie = WebUtils.getCookie(request, name);
    return Optional.ofNullable(cookie)
        .map(Cookie::getValue)
        .filter(value -> SHAPE.matcher(value).matches())
        .map(value -> new Ticket(name, value));
  }

  /** A new one, given to the browser until it is closed. */
  public static Ticket issue(
      HttpServletRequest request, HttpServletResponse response, String name) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    Ticket ticket = new Ticket(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    ticket.write(request, response, ticket.value(), -1);
    return ticket;
  }

  /** Takes it away from the browser. */
  public void end(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", 0);
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, String content, long seconds) {
    ResponseCookie cookie =
        ResponseCookie.from(name, content)
            .path(PATH)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .maxAge(seconds)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Under which it is found. */
  public String place() {
    return HexFormat.of().formatHex(derived("place"));
  }

  /** By which it is sealed. */
  public byte[] key() {
    return derived("key");
  }

  private byte[] derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
