package org.lintas.complaints.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door to help that goes with a case: the desk asks for it and assigns it, she reads it. */
@Component
public class Help {

  private final HelpStore store;
  private final DeskSteps steps;
  private final Clock clock;

  Help(HelpStore store, DeskSteps steps, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * What is asked for or said of help.
   *
   * @param until day up to which it is promised, or null
   */
  public record Wanted(String kind, String state, @Nullable LocalDate until, String words) {}

  public List<Assignment> of(Receipts.Opened opened) {
    return store.of(opened.keys(), opened.complaint());
  }

  /** Asks for help, or notes that it is there already. */
  public Result<Docket> ask(Caller.Officer officer, String number, Wanted wanted) {
    boolean known = Assignment.Kind.of(wanted.kind()).isPresent();
    return steps.take(
        officer,
        number,
        "help",
        docket -> rules(docket, wanted, known),
        step -> {
          String kind = wanted.kind();
          store.add(step.keys(), step.docket().id(), assignment(0, kind, wanted));
          return step.said(Map.of("kind", kind, "state", wanted.state()));
        });
  }

  /** Says how far help has come. */
  public Result<Docket> change(Caller.Officer officer, String number, long id, Wanted wanted) {
    if (!store.exists(number, id)) {
      return new Result.Missing<>();
    }
    return steps.take(
        officer,
        number,
        "help-change",
        docket -> rules(docket, wanted, true),
        step -> {
          long complaint = step.docket().id();
          String kind = store.find(step.keys(), complaint, id).orElseThrow().kind();
          store.change(step.keys(), complaint, assignment(id, kind, wanted));
          return step.said(Map.of("state", wanted.state()));
        });
  }

  private List<Reason> rules(Docket docket, Wanted wanted, boolean known) {
    boolean state = Assignment.State.of(wanted.state()).isPresent();
    return DeskRules.helping(
        docket, known && state, wanted.until(), wanted.words(), LocalDate.now(clock));
  }

  private Assignment assignment(long id, String kind, Wanted wanted) {
    return new Assignment(
        id, kind, wanted.state(), clock.instant(), wanted.until(), wanted.words().strip());
  }
}
