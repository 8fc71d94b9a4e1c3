package org.lintas.casework.imports.model;

import java.util.List;
import java.util.Map;
import org.lintas.casework.model.Standing;
import org.lintas.procedure.Action;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Published;

/** Decides rows, by the same function that decides for a person at a counter. */
public final class Verdicts {

  private Verdicts() {}

  /** What is decided about one row. */
  public sealed interface Verdict {

    record Accepted(Entered row, int office, Decision.Accepted decided) implements Verdict {}

    /** It is recorded already, just so. */
    record Already() implements Verdict {}

    record Rejected(List<Reason> reasons) implements Verdict {}
  }

  /** A row that begins a case. */
  public static Verdict begin(Task task, Published published, Entered row) {
    Integer office = task.scope().office(row.office());
    if (office == null) {
      return rejected("unknown-office", "office");
    }
    Action.Start start =
        new Action.Start(
            task.scope().actor(), row.on(), row.outcome(), row.answers(), row.payments());
    return decided(
        row, office, Engine.decide(published.procedure(), CaseState.NONE, start, task.today()));
  }

  /** A row whose reference has begun a case before. */
  public static Verdict repeat(Task task, Published published, Entered row, Standing standing) {
    if (!task.scope().allowed().contains(standing.origin().office())) {
      return rejected("reference-taken", "reference");
    }
    Stage stage = task.stage();
    CaseState.StageState recorded = standing.state().stages().get(stage.name());
    if (recorded == null || !(begin(task, published, row) instanceof Verdict.Accepted told)) {
      return rejected("differs", "reference");
    }
    boolean same =
        told.office() == standing.origin().office()
            && Sameness.same(stage, told.decided().next().stages().get(stage.name()), recorded);
    return same ? new Verdict.Already() : rejected("differs", "reference");
  }

  /** A row that completes a stage of a case. */
  public static Verdict complete(Task task, Published published, Entered row, Standing standing) {
    Stage stage = published.procedure().findStage(task.stage().name()).orElse(task.stage());
    CaseState.StageState reached = standing.state().stages().get(stage.name());
    if (reached == null || !Sameness.isDone(reached) || stage.repeatable()) {
      return complete(task, published, row, standing, standing.state());
    }
    CaseState before = Sameness.reopened(standing.state(), stage.name());
    return switch (complete(task, published, row, standing, before)) {
      case Verdict.Accepted told
          when Sameness.same(stage, told.decided().next().stages().get(stage.name()), reached) ->
          new Verdict.Already();
      case Verdict.Accepted _ -> rejected("differs", "reference");
      case Verdict.Already already -> already;
      case Verdict.Rejected rejected -> rejected;
    };
  }

  private static Verdict complete(
      Task task, Published published, Entered row, Standing standing, CaseState state) {
    Action.Complete complete =
        new Action.Complete(
            task.scope().actor(),
            row.on(),
            task.stage().name(),
            row.outcome(),
            row.answers(),
            row.payments());
    return decided(
        row,
        standing.origin().office(),
        Engine.decide(published.procedure(), state, complete, task.today()));
  }

  private static Verdict decided(Entered row, int office, Decision decision) {
    return switch (decision) {
      case Decision.Accepted accepted -> new Verdict.Accepted(row, office, accepted);
      case Decision.Refused refused -> new Verdict.Rejected(refused.reasons());
    };
  }

  static Verdict rejected(String code, String field) {
    return new Verdict.Rejected(List.of(new Reason(code, field, Map.of())));
  }

  /** What is to be said of a row because of one accepted before it for the same case. */
  public static Verdict twin(Entered before, Entered row) {
    return before.saysTheSameAs(row)
        ? new Verdict.Already()
        : new Verdict.Rejected(
            List.of(
                new Reason(
                    "reference-twice",
                    "reference",
                    Map.of("row", Integer.toString(before.row())))));
  }
}
