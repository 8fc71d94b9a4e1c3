package org.lintas.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A request whose body was read already and can be read again. */
final class HeldBody extends HttpServletRequestWrapper {

  private final byte[] body;

  HeldBody(HttpServletRequest request) throws IOException {
    super(request);
    this.body = request.getInputStream().readAllBytes(); // of bounded length: see BodyLimit
  }

  byte[] body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream held = new ByteArrayInputStream(body);
    return new ServletInputStream() {

      @Override
      public int read() {
        return held.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return held.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return held.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the body is here already");
      }
    };
  }
}
