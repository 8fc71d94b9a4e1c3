package org.lintas.complaints.members;

import java.util.Map;
import java.util.regex.Pattern;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.TooManyTries;
import org.lintas.complaints.vault.KeyRing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens keys that are shut, makes the first of whoever signs in elsewhere, asks for lost ones. */
@Controller
@RequestMapping("/complaints/unlock")
@For({"caseworker", "custodian", "investigator", "prosecutor", "court-clerk", "complaints-manager"})
public class UnlockPages {

  private static final Pattern WITHIN = Pattern.compile("/complaints(/[a-z0-9/-]*)?");
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  private final Membership membership;
  private final Rosters rosters;
  private final KeyRing ring;

  UnlockPages(Membership membership, Rosters rosters, KeyRing ring) {
    this.membership = membership;
    this.rosters = rosters;
    this.ring = ring;
  }

  /**
   * The page.
   *
   * @param known whether there are keys to open; otherwise the first are made
   * @param to where to go on
   * @param notice key of a sentence about what happened; empty if nothing did
   */
  public record UnlockView(boolean known, String to, String notice, boolean refused) {}

  @GetMapping
  String ask(
      Caller.Officer officer,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String notice,
      Model model) {
    mustBeSomewhere(officer);
    String said = notice.equals("asked") ? "complaints.vault.unlock.asked" : "";
    return show(officer, to, said, false, model);
  }

  @PostMapping
  String open(
      Caller.Officer officer,
      @RequestParam(defaultValue = "") String to,
      @RequestParam Map<String, String> fields,
      Model model) {
    mustBeSomewhere(officer);
    String password = fields.getOrDefault("password", "");
    String fault = ring.known(officer) ? "" : fault(password, fields.getOrDefault("again", ""));
    if (!fault.isEmpty()) {
      return show(officer, to, fault, true, model);
    }
    try {
      if (password.length() <= LONGEST && ring.unlock(officer, password)) {
        return "redirect:" + onward(to);
      }
      return show(officer, to, "complaints.vault.unlock.wrong", true, model);
    } catch (TooManyTries wait) {
      return show(officer, to, "complaints.vault.unlock.wait", true, model);
    }
  }

  @PostMapping("/lost")
  String lost(
      Caller.Officer officer, @RequestParam(defaultValue = "") String password, Model model) {
    mustBeSomewhere(officer);
    String fault = fault(password, password);
    if (!fault.isEmpty()) {
      return show(officer, "", fault, true, model);
    }
    return membership.ask(officer, password)
        ? "redirect:/complaints/unlock?notice=asked"
        : show(officer, "", "complaints.vault.unlock.nobody", true, model);
  }

  private String show(
      Caller.Officer officer, String to, String notice, boolean refused, Model model) {
    model.addAttribute("view", new UnlockView(ring.known(officer), onward(to), notice, refused));
    return "complaints/unlock";
  }

  private void mustBeSomewhere(Caller.Officer officer) {
    if (rosters.around(officer).isEmpty()) {
      throw new NotFound();
    }
  }

  private static String fault(String password, String again) {
    if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
      return "complaints.vault.unlock.short";
    }
    return password.equals(again) ? "" : "complaints.vault.unlock.differs";
  }

  /** Never to another site. */
  private static String onward(String to) {
    return WITHIN.matcher(to).matches() ? to : "/complaints/members";
  }
}
