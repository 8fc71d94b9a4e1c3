package org.lintas.access.web;

import java.util.Set;
import org.lintas.access.Callers;
import org.lintas.access.Public;
import org.lintas.access.signin.OutsideSignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. The forms go to Spring Security. */
@Controller
@Public
public class SignInPage {

  private static final Set<String> REFUSALS = Set.of("wrong", "wait", "unknown");
  private static final Set<String> NEWS = Set.of("ended", "out", "changed");

  private final Callers callers;
  private final String outside;

  SignInPage(Callers callers, ObjectProvider<OutsideSignIn> outside) {
    this.callers = callers;
    this.outside = outside.getIfAvailable() == null ? "" : OutsideSignIn.path();
  }

  /**
   * What the page says.
   *
   * @param notice key of a sentence about what happened before; empty if nothing did
   * @param refused whether the notice is a refusal
   * @param outside where to sign in at an outside provider; empty if there is none
   */
  public record SignInView(String notice, boolean refused, String outside) {}

  @GetMapping("/sign-in")
  String signIn(@RequestParam(defaultValue = "") String notice, Model model) {
    if (callers.officer().isPresent()) {
      return "redirect:/home";
    }
    boolean refused = REFUSALS.contains(notice);
    String key = refused || NEWS.contains(notice) ? "access.sign-in." + notice : "";
    model.addAttribute("view", new SignInView(key, refused, outside));
    return "access/sign-in";
  }

  @GetMapping("/sign-out")
  String signOut() {
    return callers.officer().isPresent() ? "access/sign-out" : "redirect:/";
  }
}
