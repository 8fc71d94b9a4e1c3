package org.lintas.recruitment.contracts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lintas.recruitment.contracts.Paper;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a paper that says it is far too large before anything of it is read. */
class PaperLimit extends OncePerRequestFilter {

  /** Room for the frame of a multipart body. */
  private static final long MOST = Paper.MOST_BYTES + (1 << 20);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > MOST) {
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    chain.doFilter(request, response);
  }
}
