package org.lintas.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.lintas.access.Account;
import org.lintas.access.Accounts;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.OfficeChanges;
import org.lintas.access.Offices;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.procedure.Reason;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's pages of accounts. */
@Controller
@RequestMapping("/accounts")
@For(Accounts.ADMINISTRATOR)
public class AccountPages {

  private static final int SIZE = 50;
  private static final Set<String> DONE =
      Set.of("granted", "revoked", "disabled", "enabled", "unlocked");

  private final Accounts accounts;
  private final Offices offices;
  private final OfficeChanges officeChanges;
  private final RoleWords roleWords;
  private final FormRefusals refusals;

  AccountPages(
      Accounts accounts,
      Offices offices,
      OfficeChanges officeChanges,
      RoleWords roleWords,
      FormRefusals refusals) {
    this.accounts = accounts;
    this.offices = offices;
    this.officeChanges = officeChanges;
    this.roleWords = roleWords;
    this.refusals = refusals;
  }

  /**
   * The list.
   *
   * @param words that were searched for; empty for all
   */
  public record ListView(Page<Account> accounts, String words) {}

  /**
   * One account.
   *
   * @param own whether it is the administrator's own
   * @param done key of a sentence about what was just done; empty if nothing was
   */
  public record AccountView(
      Account account,
      List<OwnAccountPages.Holding> roles,
      List<Option> grantable,
      List<Option> offices,
      Form form,
      boolean own,
      String done) {}

  public record NewView(Form form) {}

  public record OneTimeView(Account account, String password) {}

  @GetMapping
  String list(Caller.Officer officer, @RequestParam(defaultValue = "0") int page, Model model) {
    int within = Math.clamp(page, 0, 1_000_000);
    model.addAttribute("view", new ListView(accounts.search(officer, "", within, SIZE), ""));
    return "accounts/list";
  }

  /** By POST: names of persons belong in no address. */
  @PostMapping("/search")
  String search(Caller.Officer officer, @RequestParam String words, Model model) {
    model.addAttribute("view", new ListView(accounts.search(officer, words, 0, 200), words));
    return "accounts/list";
  }

  @GetMapping("/new")
  String blank(Model model) {
    model.addAttribute("view", new NewView(Form.empty()));
    return "accounts/new";
  }

  @PostMapping("/new")
  String create(Caller.Officer officer, HttpServletRequest request, Locale locale, Model model) {
    Form form = Form.of(request.getParameterMap());
    Result<Account.OneTime> created =
        accounts.create(officer, form.value("name"), form.value("displayName"));
    if (created instanceof Result.Refused<Account.OneTime>(List<Reason> reasons)) {
      model.addAttribute("view", new NewView(refusals.on(form, reasons, locale)));
      return "accounts/new";
    }
    return oneTime(created, model);
  }

  @GetMapping("/{id}")
  String one(
      Caller.Officer officer,
      @PathVariable int id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    Account account = accounts.find(officer, id).orElseThrow(NotFound::new);
    String key = DONE.contains(done) ? "accounts.done." + done : "";
    model.addAttribute("view", view(officer, account, Form.empty(), key, locale));
    return "accounts/one";
  }

  @PostMapping("/{id}/grant")
  String grant(
      Caller.Officer officer,
      @PathVariable int id,
      HttpServletRequest request,
      Locale locale,
      Model model) {
    Form form = Form.of(request.getParameterMap());
    Result<Account> granted = accounts.grant(officer, id, form.value("role"), form.value("office"));
    return after(officer, id, granted, "granted", form, locale, model);
  }

  @PostMapping("/{id}/revoke")
  String revoke(
      Caller.Officer officer,
      @PathVariable int id,
      @RequestParam String role,
      @RequestParam String office,
      Locale locale,
      Model model) {
    Result<Account> revoked = accounts.revoke(officer, id, role, office);
    return after(officer, id, revoked, "revoked", Form.empty(), locale, model);
  }

  @PostMapping("/{id}/disable")
  String disable(Caller.Officer officer, @PathVariable int id, Locale locale, Model model) {
    Result<Account> disabled = accounts.disable(officer, id, true);
    return after(officer, id, disabled, "disabled", Form.empty(), locale, model);
  }

  @PostMapping("/{id}/enable")
  String enable(Caller.Officer officer, @PathVariable int id, Locale locale, Model model) {
    Result<Account> enabled = accounts.disable(officer, id, false);
    return after(officer, id, enabled, "enabled", Form.empty(), locale, model);
  }

  @PostMapping("/{id}/unlock")
  String unlock(Caller.Officer officer, @PathVariable int id, Locale locale, Model model) {
    Result<Account> unlocked = accounts.unlock(officer, id);
    return after(officer, id, unlocked, "unlocked", Form.empty(), locale, model);
  }

  @PostMapping("/{id}/reset-password")
  String resetPassword(Caller.Officer officer, @PathVariable int id, Model model) {
    return oneTime(accounts.resetPassword(officer, id), model);
  }

  /** Not by redirect: the password is on this answer alone. */
  private static String oneTime(Result<Account.OneTime> made, Model model) {
    Account.OneTime oneTime = made.orElseThrow(NotFound::new);
    model.addAttribute("view", new OneTimeView(oneTime.account(), oneTime.password()));
    return "accounts/one-time";
  }

  private String after(
      Caller.Officer officer,
      int id,
      Result<Account> result,
      String done,
      Form form,
      Locale locale,
      Model model) {
    if (result instanceof Result.Refused<Account>(List<Reason> reasons)) {
      Account account = accounts.find(officer, id).orElseThrow(NotFound::new);
      Form refused = refusals.on(form, reasons, locale);
      model.addAttribute("view", view(officer, account, refused, "", locale));
      return "accounts/one";
    }
    result.orElseThrow(NotFound::new);
    return "redirect:/accounts/" + id + "?done=" + done;
  }

  private AccountView view(
      Caller.Officer officer, Account account, Form form, String done, Locale locale) {
    RoleWords.Words words = roleWords.in(locale);
    return new AccountView(
        account,
        OwnAccountPages.Holding.of(account.grants(), offices, words, locale),
        options(accounts.roles(officer), role -> role, words::of),
        options(officeChanges.within(officer, locale), each -> each.code(), each -> each.name()),
        form,
        officer.account() == account.id(),
        done);
  }

  private static <T> List<Option> options(
      Iterable<T> all, Function<T, String> value, Function<T, String> text) {
    return StreamSupport.stream(all.spliterator(), false)
        .map(each -> Option.of(value.apply(each), text.apply(each)))
        .toList();
  }
}
