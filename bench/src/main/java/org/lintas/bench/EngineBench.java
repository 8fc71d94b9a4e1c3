package org.lintas.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Engine;
import org.lintas.procedure.EventJson;
import org.lintas.procedure.Payment;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Decisions a second on one core for the Thai round of 2004: three a person. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBench {

  /** Checks of the first stage, and the condition of the third. */
  private static final int RULES_A_PERSON = 3;

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private Procedure procedure;
  private final List<Action> actions = new ArrayList<>();
  private Decision.Accepted begun;

  public EngineBench() {
    String root = System.getProperty("lintas.root", ".");
    procedure = read(Path.of(root, "definitions", "th", "registration-2004"));
    begun = new Decision.Accepted(List.of(), CaseState.NONE);
  }

  private static Procedure read(Path folder) {
    return switch (Definitions.read(folder)) {
      case Reading.Sound(Procedure sound) -> sound;
      case Reading.Faulty faulty -> throw new IllegalStateException(faulty.toString());
    };
  }

  /** The three actions of one person. */
  @Setup
  public void prepare() {
    actions.add(
        new Action.Start(
            new Actor("registrar", Set.of("registrar")),
            LocalDate.of(2004, 7, 5),
            null,
            Map.of(
                "fullName", "မောင်အောင်ကျော်",
                "born", "1979-04",
                "sex", "male",
                "nationality", "MM",
                "sector", "fishing",
                "province", "TH-74"),
            List.of()));
    actions.add(
        new Action.Complete(
            new Actor("health", Set.of("health-officer")),
            LocalDate.of(2004, 8, 9),
            "health-check",
            "fit",
            Map.of(),
            List.of(new Payment("health-scheme", "1700 THB", null))));
    actions.add(
        new Action.Complete(
            new Actor("employment", Set.of("employment-officer")),
            LocalDate.of(2005, 7, 11),
            "work-permit",
            null,
            Map.of(),
            List.of(new Payment("work-permit", "3800 THB", null))));
    begun = accepted(CaseState.NONE, actions.getFirst());
  }

  private Decision.Accepted accepted(CaseState state, Action action) {
    return switch (Engine.decide(procedure, state, action, TODAY)) {
      case Decision.Accepted accepted -> accepted;
      case Decision.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  @Benchmark
  @OperationsPerInvocation(3)
  public void decide(Blackhole hole) {
    CaseState state = CaseState.NONE;
    for (Action action : actions) {
      Decision.Accepted accepted = accepted(state, action);
      hole.consume(accepted.events());
      state = accepted.next();
    }
  }

  @Benchmark
  public String writeEntry() {
    return EventJson.write(begun.events());
  }

  static void run(Options options) throws Exception {
    int seconds = options.number("seconds", 3);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(EngineBench.class.getSimpleName())
                    .forks(1)
                    .threads(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(seconds))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(seconds))
                    .jvmArgsAppend(
                        "-Dlintas.root=" + System.getProperty("lintas.root", "."),
                        "-XX:+UseSerialGC") // one core means one core
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Figures figures = new Figures("one core", "a second", "± 99.9 %");
    for (RunResult result : results) {
      var score = result.getPrimaryResult();
      figures.row(score.getLabel(), score.getScore(), score.getScoreError());
      if (score.getLabel().equals("decide")) {
        figures.row(
            "rules evaluated within them",
            score.getScore() * RULES_A_PERSON / 3,
            score.getScoreError() * RULES_A_PERSON / 3);
      }
    }
    figures.print();
  }
}
