package org.lintas.procedures.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lintas.procedures.DefinitionFiles;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a definition that says it is far too large before anything of it is read. One that does
 * not say so is refused when it has been read.
 */
class UploadLimit extends OncePerRequestFilter {

  /** Room for the frame of a multipart body. */
  private static final long MOST = DefinitionFiles.MOST_BYTES + 1_000_000L;

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
