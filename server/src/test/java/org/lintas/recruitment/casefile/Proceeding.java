package org.lintas.recruitment.casefile;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reading;

/** A case of a shipped procedure, decided by the engine alone. */
public final class Proceeding {

  private static final Set<String> ROLES =
      Set.of("licensing-officer", "inspector", "programme-manager", Engine.CLOCK);

  private final long serial;
  private final long organisation;
  private final Procedure procedure;
  private final List<CaseFile.Told> told = new ArrayList<>();
  private CaseState state = CaseState.NONE;
  private int entry;

  private Proceeding(String name, long serial, long organisation) {
    this.serial = serial;
    this.organisation = organisation;
    if (!(Definitions.read(Path.of("../definitions/th/" + name))
        instanceof Reading.Sound(Procedure sound))) {
      throw new AssertionError("a shipped definition is sound");
    }
    this.procedure = sound;
  }

  public static Proceeding of(String name, long serial, long organisation) {
    return new Proceeding(name, serial, organisation);
  }

  public Proceeding start(String on, Map<String, String> answers) {
    return start(on, null, answers);
  }

  public Proceeding start(String on, @Nullable String outcome, Map<String, String> answers) {
    return act(
        new Action.Start(actor("officer"), LocalDate.parse(on), outcome, answers, List.of()));
  }

  public Proceeding complete(String stage, String on, Map<String, String> answers) {
    return complete(stage, on, null, answers);
  }

  public Proceeding complete(
      String stage, String on, @Nullable String outcome, Map<String, String> answers) {
    return act(
        new Action.Complete(
            actor("officer"), LocalDate.parse(on), stage, outcome, answers, List.of()));
  }

  public Proceeding approve(String stage, String on) {
    return act(new Action.Approve(actor("colleague"), LocalDate.parse(on), stage));
  }

  public Proceeding lapse(String stage, String on) {
    return act(new Action.Lapse(actor("clock"), LocalDate.parse(on), stage));
  }

  public Proceeding act(Action action) {
    switch (Engine.decide(procedure, state, action, action.on())) {
      case Decision.Refused refused -> throw new AssertionError(refused.reasons());
      case Decision.Accepted(var events, CaseState next) -> {
        entry++;
        Instant at = action.on().atStartOfDay(ZoneOffset.UTC).toInstant();
        events.forEach(event -> told.add(new CaseFile.Told(entry, at, action.by().id(), event)));
        state = next;
      }
    }
    return this;
  }

  public static Actor actor(String id) {
    return new Actor(id, ROLES);
  }

  public CaseFile file() {
    return new CaseFile(serial, organisation, 1, procedure, List.copyOf(told));
  }
}
