package org.lintas.complaints.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.servlet.ModelAndView;

/** What all pages of complaints have in common. */
public final class Answering {

  /** Name of the cookie with which a browser finds what is being written on it. */
  public static final String COOKIE = "lintas-form";

  /** That of all pages, and sounds that the page itself has recorded. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; media-src blob:; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  /** That of all pages, and the microphone. */
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(self), payment=(), usb=()";

  private Answering() {}

  public static Optional<Ticket> ticket(HttpServletRequest request) {
    return Ticket.of(request, COOKIE);
  }

  /** A page that stays nowhere. */
  public static ModelAndView page(HttpServletResponse response, String template, Object view) {
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView("complaints/filing/" + template).addObject("view", view);
  }

  /** The same, of a page on which somebody may tell something by voice: no other may listen. */
  public static ModelAndView recording(HttpServletResponse response, String template, Object view) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Permissions-Policy", PERMISSIONS);
    return page(response, template, view);
  }

  /**
   * The same page in another language.
   *
   * @param button what the button said: {@code lang-my}
   */
  public static ModelAndView inLanguage(String path, String button) {
    String code = button.substring("lang-".length());
    return new ModelAndView("redirect:" + path + (code.matches("[a-z]{2}") ? "?lang=" + code : ""));
  }
}
