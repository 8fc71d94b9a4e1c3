package org.lintas.complaints.members;

import java.util.List;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Recovery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Members of a channel and their keys. */
@Controller
@RequestMapping("/complaints/members")
@For({"caseworker", "custodian", "investigator", "prosecutor", "court-clerk", "complaints-manager"})
public class MemberPages {

  private static final Set<String> DONE = Set.of("start", "admit", "remove", "agree", "recover");

  private final Membership membership;
  private final Rosters rosters;
  private final KeyRing ring;

  MemberPages(Membership membership, Rosters rosters, KeyRing ring) {
    this.membership = membership;
    this.rosters = rosters;
    this.ring = ring;
  }

  /**
   * All channels around somebody.
   *
   * @param done key of a sentence about what was just done; empty if nothing was
   */
  public record MembersView(List<Roster> rosters, String done) {}

  @GetMapping
  String list(Caller.Officer officer, @RequestParam(defaultValue = "") String done, Model model) {
    List<Roster> around = rosters.of(officer);
    if (around.isEmpty()) {
      throw new NotFound();
    }
    String said = DONE.contains(done) ? "complaints.vault.members.done." + done : "";
    model.addAttribute("view", new MembersView(around, said));
    return "complaints/members";
  }

  @PostMapping("/{channel}/start")
  String start(Caller.Officer officer, @PathVariable String channel) {
    return done(membership.start(officer, channel), "start");
  }

  @PostMapping("/{channel}/admit")
  String admit(
      Caller.Officer officer,
      @PathVariable String channel,
      @RequestParam int account,
      @RequestParam String role) {
    return shut(officer)
        ? "redirect:/complaints/unlock"
        : done(membership.admit(officer, channel, account, role), "admit");
  }

  @PostMapping("/{channel}/remove")
  String remove(
      Caller.Officer officer,
      @PathVariable String channel,
      @RequestParam int account,
      @RequestParam String role) {
    return done(membership.remove(officer, channel, account, role), "remove");
  }

  @PostMapping("/{channel}/agree")
  String agree(Caller.Officer officer, @PathVariable String channel, @RequestParam long request) {
    if (shut(officer)) {
      return "redirect:/complaints/unlock";
    }
    Recovery.Agreed agreed = membership.agree(officer, channel, request).orElseThrow(NotFound::new);
    return done(true, agreed == Recovery.Agreed.DONE ? "recover" : "agree");
  }

  private boolean shut(Caller.Officer officer) {
    return !rosters.around(officer).isEmpty() && ring.of(officer).isEmpty();
  }

  private static String done(boolean done, String what) {
    if (!done) {
      throw new NotFound();
    }
    return "redirect:/complaints/members?done=" + what;
  }
}
