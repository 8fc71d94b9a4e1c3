package org.lintas.accounts;

import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.lintas.access.Account;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.access.OwnAccount;
import org.lintas.access.Session;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My account: what I may do where, where I am signed in, my password. */
@Controller
@For
public class OwnAccountPages {

  private final OwnAccount account;
  private final Offices offices;
  private final RoleWords roles;
  private final FormRefusals refusals;

  OwnAccountPages(OwnAccount account, Offices offices, RoleWords roles, FormRefusals refusals) {
    this.account = account;
    this.offices = offices;
    this.roles = roles;
    this.refusals = refusals;
  }

  /**
   * A role and where it is held.
   *
   * @param word the role as people call it
   * @param code of the office
   */
  public record Holding(String role, String word, String office, String code) {

    static List<Holding> of(
        Iterable<Caller.Grant> grants, Offices offices, RoleWords.Words words, Locale locale) {
      return StreamSupport.stream(grants.spliterator(), false)
          .map(grant -> of(grant, offices.get(grant.office(), locale), words))
          .sorted(Comparator.comparing(Holding::word).thenComparing(Holding::office))
          .toList();
    }

    private static Holding of(Caller.Grant grant, Office office, RoleWords.Words words) {
      return new Holding(grant.role(), words.of(grant.role()), office.name(), office.code());
    }
  }

  public record MyAccountView(
      Caller.Officer officer, List<Holding> roles, List<Session> sessions) {}

  public record PasswordView(Form form) {}

  @GetMapping("/account")
  String mine(Caller.Officer officer, HttpSession session, Locale locale, Model model) {
    model.addAttribute(
        "view",
        new MyAccountView(
            officer,
            Holding.of(officer.grants(), offices, roles.in(locale), locale),
            account.sessions(officer, session.getId())));
    return "accounts/mine";
  }

  @PostMapping("/account/sessions/end")
  String endSession(Caller.Officer officer, @RequestParam String session) {
    account.endSession(officer, session);
    return "redirect:/account";
  }

  @PostMapping("/account/sign-out-everywhere")
  String signOutEverywhere(Caller.Officer officer, HttpSession session) {
    account.signOutEverywhere(officer);
    session.invalidate();
    return "redirect:/sign-in?notice=out";
  }

  @GetMapping("/account/password")
  @For(withTemporaryPassword = true)
  String password(Model model) {
    return password(Form.empty(), model);
  }

  @PostMapping("/account/password")
  @For(withTemporaryPassword = true)
  String changePassword(
      Caller.Officer officer,
      @RequestParam Map<String, String> fields,
      HttpSession session,
      Locale locale,
      Model model) {
    Result<Account> changed =
        account.changePassword(
            officer, fields.getOrDefault("now", ""), fields.getOrDefault("wanted", ""));
    if (changed instanceof Result.Refused<Account>(List<Reason> reasons)) {
      return password(refusals.on(Form.empty(), reasons, locale), model);
    }
    session.invalidate();
    return "redirect:/sign-in?notice=changed";
  }

  private static String password(Form form, Model model) {
    model.addAttribute("view", new PasswordView(form));
    return "accounts/password";
  }
}
