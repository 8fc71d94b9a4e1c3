package org.lintas.procedure.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Action;
import org.lintas.procedure.Actor;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Decision;
import org.lintas.procedure.Engine;
import org.lintas.procedure.Money;
import org.lintas.procedure.Payment;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Runs one {@code examples/*.yaml}: what is done step by step, and what must come of it. */
public final class ExampleRun {
  private static final List<String> ACTIONS =
      List.of(
          "start",
          "complete",
          "approve",
          "refuse",
          "send-back",
          "correct",
          "withdraw",
          "appeal",
          "note",
          "lapse");
  private static final List<String> STEP =
      List.of("do", "stage", "to", "on", "by", "outcome", "answers", "pays", "reason", "refused");
  private static final List<String> EXPECT =
      List.of("path", "skipped", "status", "paid", "flags", "outcomes");

  private final Procedure procedure;
  private final Page page;
  private CaseState state = CaseState.NONE;

  private ExampleRun(Procedure procedure, String file, Report report) {
    this.procedure = procedure;
    this.page = new Page(file, report);
  }

  /** Runs all examples among the files. */
  public static void runAll(Procedure procedure, Map<String, byte[]> files, Report report) {
    new TreeMap<>(files)
        .forEach((path, bytes) -> {
          if (path.startsWith("examples/") && path.endsWith(".yaml")) {
            new ExampleRun(procedure, path, report).run(new YamlText(path, report).read(bytes));
          }
        });
  }

  private void run(@Nullable Node root) {
    Entries entries =
        root == null
            ? null
            : page.entries(
                root, List.of("example", "steps", "expect"), List.of("example", "steps", "expect"));
    if (entries == null) {
      return;
    }
    page.text(entries.find("example"));
    for (Node node : page.list(entries.find("steps"))) {
      Entries step = page.entries(node, STEP, List.of("on"));
      Action action = step == null ? null : action(step);
      if (step != null && action != null) {
        take(step, action);
      }
    }
    Node expect = entries.find("expect");
    Entries expected = expect == null ? null : page.entries(expect, EXPECT, List.of());
    if (expected != null) {
      compare(expected);
    }
  }

  private void take(Entries step, Action action) {
    Node refused = step.find("refused");
    switch (Engine.decide(procedure, state, action, action.on())) {
      case Decision.Accepted accepted -> {
        state = accepted.next();
        if (refused != null) {
          page.problem(refused, "example-failed", null, "accepted", "refused");
        }
      }
      case Decision.Refused refusal -> {
        Set<String> found = new TreeSet<>();
        refusal.reasons().forEach(r -> found.add(written(r)));
        Set<String> wanted = new TreeSet<>();
        page.list(refused).forEach(n -> wanted.add(String.valueOf(page.text(n))));
        if (!found.equals(wanted)) {
          Node node = refused == null ? step.node() : refused;
          String expected = refused == null ? "accepted" : "refused " + wanted;
          page.problem(node, "example-failed", null, "refused " + found, expected);
        }
      }
    }
  }

  /** {@code of-age} for a check, {@code born: buddhist-year} for an answer, else the code. */
  private static String written(Reason reason) {
    String check = reason.details().get("check");
    if (check != null) {
      return check;
    }
    return reason.field() == null ? reason.code() : reason.field() + ": " + reason.code();
  }

  private @Nullable Action action(Entries step) {
    LocalDate on = page.date(step.find("on"));
    String stage = page.text(step.find("stage"));
    String first = state.status() == CaseState.Status.NONE ? "start" : "complete";
    Node doing = step.find("do");
    String kind = doing == null ? first : page.oneOf(doing, ACTIONS, "unknown-value");
    if (on == null || kind == null) {
      return null;
    }
    String at = stage == null ? procedure.stages().getFirst().name() : stage;
    Actor by = actor(step, at, kind);
    String outcome = page.text(step.find("outcome"));
    Map<String, String> answers = texts(step.find("answers"));
    List<Payment> payments = new ArrayList<>();
    texts(step.find("pays")).forEach((fee, amount) -> payments.add(new Payment(fee, amount, null)));
    String words = page.text(step.find("reason"));
    String reason = words == null ? "" : words;
    String to = page.text(step.find("to"));
    return switch (kind) {
      case "start" -> new Action.Start(by, on, outcome, answers, payments);
      case "approve" -> new Action.Approve(by, on, at);
      case "refuse" -> new Action.Refuse(by, on, at, reason);
      case "send-back" -> new Action.SendBack(by, on, at, to == null ? at : to, reason);
      case "correct" -> new Action.Correct(by, on, at, answers, reason);
      case "withdraw" -> new Action.Withdraw(by, on, reason);
      case "appeal" -> new Action.Appeal(by, on, at, reason);
      case "note" -> new Action.Note(by, on, reason);
      case "lapse" -> new Action.Lapse(by, on, at);
      default -> new Action.Complete(by, on, at, outcome, answers, payments);
    };
  }

  /** Somebody with the stage's role, unless the example names another role. */
  private Actor actor(Entries step, String at, String kind) {
    String named = page.text(step.find("by"));
    String role =
        kind.equals("lapse")
            ? Engine.CLOCK
            : procedure.findStage(at).map(Stage::by).orElse("nobody");
    if (named == null) {
      return new Actor(role, Set.of(role));
    }
    boolean colleague = named.startsWith("second-");
    return new Actor(named, Set.of(colleague ? named.substring("second-".length()) : named));
  }

  private Map<String, String> texts(@Nullable Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    Entries entries = node == null ? null : page.entries(node, List.of(), List.of());
    if (entries != null) {
      for (String key : entries.keys()) {
        Node value = entries.find(key);
        boolean blank = value instanceof ScalarNode scalar && scalar.getValue().isBlank();
        String text = blank ? "" : page.text(value);
        texts.put(key, text == null ? "" : text);
      }
    }
    return texts;
  }

  private void compare(Entries expected) {
    same(expected, "path", stagesAt(Progress.COMPLETED));
    same(expected, "skipped", stagesAt(Progress.SKIPPED));
    same(expected, "flags", flags());
    Node status = expected.find("status");
    String found = state.status().name().toLowerCase(Locale.ROOT);
    if (status != null && !found.equals(page.text(status))) {
      page.problem(status, "example-failed", found, found, String.valueOf(page.text(status)));
    }
    Node paid = expected.find("paid");
    if (paid != null) {
      same(expected, "paid", paid());
    }
    texts(expected.find("outcomes"))
        .forEach((stage, outcome) -> {
          StageState at = state.stages().get(stage);
          String real = at == null ? "" : String.valueOf(at.outcome());
          if (!real.equals(outcome)) {
            page.problem(expected.keyNode("outcomes"), "example-failed", null, real, outcome);
          }
        });
  }

  private void same(Entries expected, String key, List<String> found) {
    Node node = expected.find(key);
    if (node == null) {
      return;
    }
    List<String> wanted = new ArrayList<>();
    page.list(node).forEach(n -> wanted.add(String.valueOf(page.text(n))));
    if (!wanted.equals(found)) {
      page.problem(node, "example-failed", found.toString(), found.toString(), wanted.toString());
    }
  }

  private List<String> stagesAt(Progress progress) {
    List<String> names = new ArrayList<>();
    for (Stage stage : procedure.stages()) {
      StageState at = state.stages().get(stage.name());
      if (at != null && at.progress() == progress) {
        names.add(stage.name());
      }
    }
    return names;
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>();
    procedure
        .stages()
        .forEach(s -> {
          StageState at = state.stages().get(s.name());
          flags.addAll(at == null ? List.of() : at.flags());
        });
    return flags;
  }

  /** One amount a currency. */
  private List<String> paid() {
    Map<String, Money> sums = new TreeMap<>();
    for (StageState stage : state.stages().values()) {
      stage.paid().values().forEach(m -> sums.merge(m.currency(), m, Money::plus));
    }
    return sums.values().stream().map(Money::toString).toList();
  }
}
