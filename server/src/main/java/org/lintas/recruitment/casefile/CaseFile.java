package org.lintas.recruitment.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;
import org.lintas.procedure.PartialDate;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * A case of an organisation: all that its entries which count have told.
 *
 * @param organisation serial
 * @param version serial of the published version of its procedure
 */
public record CaseFile(
    long serial, long organisation, int version, Procedure procedure, List<Told> told) {

  /**
   * One event.
   *
   * @param entry seq of the entry that tells of it
   * @param by signature of whoever acted
   */
  public record Told(int entry, Instant at, String by, Event event) {}

  /** An effect that took hold. */
  public record Due(Told told, Event.EffectDue effect) {

    public LocalDate on() {
      return effect.on();
    }
  }

  /** Where the case stands. */
  public CaseState state() {
    return CaseState.NONE.applyAll(told.stream().map(Told::event).toList());
  }

  /** Answers that are private to nobody; of a later stage before those of an earlier one. */
  public Map<String, String> answers() {
    CaseState state = state();
    Map<String, String> answers = new LinkedHashMap<>();
    for (Stage stage : procedure.stages()) {
      state.findStage(stage.name()).ifPresent(reached -> answers.putAll(reached.answers()));
    }
    return answers;
  }

  /** Grants of a status, in order. */
  public List<Due> grants() {
    return due(Effect.Grants.class);
  }

  /** Ends of a status, in order. */
  public List<Due> ends() {
    return due(Effect.Ends.class);
  }

  private List<Due> due(Class<? extends Effect> kind) {
    List<Due> due = new ArrayList<>();
    for (Told each : told) {
      if (each.event() instanceof Event.EffectDue effect && kind.isInstance(effect.effect())) {
        due.add(new Due(each, effect));
      }
    }
    return due;
  }

  /** The day on which the case was refused or withdrawn, if it stands so. */
  public Optional<LocalDate> ended() {
    CaseState.Status status = state().status();
    if (status != CaseState.Status.REFUSED && status != CaseState.Status.WITHDRAWN) {
      return Optional.empty();
    }
    LocalDate on = null;
    for (Told each : told) {
      switch (each.event()) {
        case Event.StageRefused refused -> on = refused.on();
        case Event.CaseWithdrawn withdrawn -> on = withdrawn.on();
        case Event.StageLapsed lapsed -> on = lapsed.on();
        default -> {}
      }
    }
    return Optional.ofNullable(on);
  }

  /** A date that was answered; of one that is known in part the first day, or the last. */
  public static @Nullable LocalDate date(@Nullable String answer, boolean last) {
    return answer == null
        ? null
        : PartialDate.find(answer).map(last ? PartialDate::last : PartialDate::first).orElse(null);
  }
}
