package org.lintas.cards.verify;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns a photo away that is too large, or that does not say how large it is, before it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PhotoLimit extends OncePerRequestFilter {

  private static final long ROOM = 64 * 1024; // for what a form writes around a file

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/verify");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    if (length < 0 || length > Photos.MOST_BYTES + ROOM) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/verify?said=large");
    } else {
      chain.doFilter(request, response);
    }
  }
}
