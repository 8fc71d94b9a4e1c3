package org.lintas.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.lintas.shared.Sha256;

/** SHA-256 of what a call asks for, to know a repeated call from another with the same key. */
final class RequestDigest {

  private final MessageDigest digest = Sha256.begin();

  private RequestDigest() {}

  static byte[] of(HttpServletRequest request, byte[] body) {
    RequestDigest digest = address(request);
    digest.digest.update(body);
    return digest.digest.digest();
  }

  /** Of an upload: its parts are on disk by now, whatever line between them the client chose. */
  static byte[] ofUpload(HttpServletRequest request) throws IOException, ServletException {
    RequestDigest digest = address(request);
    for (Part part : request.getParts()) {
      digest.add(part.getName());
      digest.add(Objects.requireNonNullElse(part.getSubmittedFileName(), ""));
      digest.add(String.valueOf(part.getSize()));
      try (InputStream content = part.getInputStream()) {
        digest.add(content);
      }
    }
    return digest.digest.digest();
  }

  private static RequestDigest address(HttpServletRequest request) {
    RequestDigest digest = new RequestDigest();
    digest.add(request.getMethod());
    digest.add(request.getRequestURI());
    digest.add(Objects.requireNonNullElse(request.getQueryString(), ""));
    return digest;
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private void add(InputStream content) throws IOException {
    byte[] buffer = new byte[8192];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
  }
}
