package org.lintas.recruitment.watch.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.pages.Form;
import org.lintas.recruitment.watch.Visit;
import org.lintas.recruitment.watch.WatchEntry;
import org.lintas.recruitment.watch.WatchList;
import org.lintas.recruitment.watch.WatchState;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Steps by their names: which of them a page offers, and how a form takes one. */
@Component
class WatchSteps {

  static final String NAMES =
      "publish|reply|settle|withdraw|ask-visit|agree-visit|decline-visit|hold-visit";

  private final WatchList list;

  WatchSteps(WatchList list) {
    this.list = list;
  }

  /** What is worth offering; the door decides. */
  static List<String> offered(Caller.Officer officer, WatchEntry entry) {
    boolean monitor = officer.holds(WatchList.MONITOR);
    boolean state = officer.holds(WatchList.LICENSING);
    WatchState at = entry.state();
    List<String> steps = new ArrayList<>();
    if (at == WatchState.WITHDRAWN) {
      return steps;
    }
    if (entry.reply() == null && (monitor || officer.holds(WatchList.AGENCY))) {
      steps.add("reply");
    }
    if (monitor) {
      if (at == WatchState.TOLD) {
        steps.add("publish");
      }
      if (at == WatchState.PUBLISHED) {
        steps.add("settle");
      }
      steps.add("withdraw");
    }
    visits(entry.visit(), monitor, state, steps);
    return steps;
  }

  private static void visits(
      @Nullable Visit visit, boolean monitor, boolean state, List<String> steps) {
    boolean none = visit == null || visit.state() == Visit.State.DECLINED;
    if (none && monitor) {
      steps.add("ask-visit");
    }
    if (visit != null && visit.state() == Visit.State.ASKED && state) {
      steps.add("agree-visit");
      steps.add("decline-visit");
    }
    if (visit != null && visit.state() == Visit.State.AGREED && (monitor || state)) {
      steps.add("hold-visit");
    }
  }

  Result<WatchEntry> take(Caller caller, int serial, String step, Form form) {
    String text = form.value("reason");
    return switch (step) {
      case "publish" -> list.publish(caller, serial);
      case "reply" -> list.reply(caller, serial, text);
      case "settle" -> list.settle(caller, serial, text);
      case "withdraw" -> list.withdraw(caller, serial, text);
      case "ask-visit" -> list.askVisit(caller, serial, text);
      case "agree-visit" -> list.agreeVisit(caller, serial, WatchForm.day(form, "on").orElse(null));
      case "decline-visit" -> list.declineVisit(caller, serial, text);
      case "hold-visit" -> list.holdVisit(caller, serial, text);
      default -> new Result.Missing<>();
    };
  }
}
