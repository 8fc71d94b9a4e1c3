package org.lintas.complaints.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.lintas.access.Throttle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes forms with files before anything writes them to the disk, where the servlet container would
 * put them in the clear. What is too large is read to its end and thrown away, so that the answer
 * can be heard, and never held. Small forms have room of their own, and no network holds more than
 * a quarter of either.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class UploadFilter extends OncePerRequestFilter {

  static final long MOST = 30L << 20;
  private static final long SWALLOWED = 1L << 30;
  private static final int PATIENCE = 20; // seconds
  private static final int KIB = 1024;

  private static final int WHOLE = (int) (Runtime.getRuntime().maxMemory() / 4 / KIB);
  private static final int LITTLE = 4 * KIB; // of KiB: forms of words alone
  private static final int SMALL = 100; // KiB

  // one large form always fits, however little room there is
  private final Room room = new Room(WHOLE, Math.max(WHOLE / 4, kib(MOST)));
  private final Room little = new Room(LITTLE, LITTLE / 4);

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    String type = request.getContentType();
    boolean ours =
        path.equals("/complain")
            || path.startsWith("/complain/")
            || path.equals("/api/v1/complaints")
            || path.startsWith("/api/v1/complaints/");
    return !ours || type == null || !type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length > MOST) {
      tooLarge(request, response, chain);
      return;
    }
    int wanted = kib(length < 0 ? MOST : length);
    Room fitting = wanted <= SMALL ? little : room;
    String network = Throttle.network(request.getRemoteAddr());
    if (!took(fitting, network, wanted)) {
      response.setHeader("Retry-After", "30");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      HeldForm form = HeldForm.read(request);
      if (form.exceeded()) {
        tooLarge(request, response, chain);
      } else if (form.broken()) {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      } else {
        chain.doFilter(form.request(request), response);
      }
    } finally {
      fitting.leave(network, wanted);
    }
  }

  private static int kib(long bytes) {
    return (int) (bytes / KIB) + 1;
  }

  private static boolean took(Room room, String network, int wanted) {
    try {
      return room.take(network, wanted, PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void tooLarge(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    swallow(request.getInputStream());
    if (request.getRequestURI().startsWith("/api/")) {
      chain.doFilter(HeldForm.tooLarge(request), response);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getRequestURI() + "?said=large");
    }
  }

  private static void swallow(InputStream body) throws IOException {
    byte[] away = new byte[1 << 16];
    long left = SWALLOWED;
    int read = body.read(away);
    while (read >= 0 && left > 0) {
      left -= read;
      read = body.read(away);
    }
  }
}
