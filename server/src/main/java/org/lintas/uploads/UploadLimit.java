package org.lintas.uploads;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what says it is far too large before anything of it is read. */
public final class UploadLimit extends OncePerRequestFilter {

  /** Room for the frame of a multipart body. */
  private static final long FRAME = 1 << 20;

  private final long most;
  private final @Nullable String page;

  private UploadLimit(long most, @Nullable String page) {
    this.most = most + FRAME;
    this.page = page;
  }

  /**
   * Answers with an error. What does not say how large it is passes: whoever reads it counts.
   *
   * @param most bytes of all files together
   * @param paths patterns of servlets
   */
  public static FilterRegistrationBean<UploadLimit> at(long most, String... paths) {
    return first(new UploadLimit(most, null), paths);
  }

  /**
   * Leads people to a page that says so, even when nothing says how large it is.
   *
   * @param page with its query
   */
  public static FilterRegistrationBean<UploadLimit> leading(long most, String path, String page) {
    return first(new UploadLimit(most, page), path);
  }

  /** Before security, which looks for the form's token and reads the whole body for it. */
  private static FilterRegistrationBean<UploadLimit> first(UploadLimit limit, String... paths) {
    FilterRegistrationBean<UploadLimit> registration = new FilterRegistrationBean<>(limit);
    registration.setName("limit of " + paths[0]);
    registration.addUrlPatterns(paths);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long length = request.getContentLengthLong();
    boolean silent = page != null && length < 0 && request.getMethod().equals("POST");
    if (length <= most && !silent) {
      chain.doFilter(request, response);
    } else if (page != null) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", page);
    } else {
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
  }
}
