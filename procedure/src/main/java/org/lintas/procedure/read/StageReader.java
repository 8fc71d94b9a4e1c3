package org.lintas.procedure.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Approval;
import org.lintas.procedure.Check;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Field;
import org.lintas.procedure.Money;
import org.lintas.procedure.Rule;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Window;
import org.lintas.procedure.read.StageDraft.Places;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one stage. */
final class StageReader {
  static final List<String> PAYERS = List.of("worker", "employer", "agency", "state");
  private static final List<String> KEYS =
      List.of(
          "stage",
          "by",
          "after",
          "when",
          "window",
          "form",
          "checks",
          "fees",
          "outcomes",
          "final-outcomes",
          "approval",
          "deadline",
          "on-lapse",
          "private-to",
          "optional",
          "repeatable",
          "held-by",
          "issues",
          "grants",
          "ends",
          "opens",
          "refers",
          "notifies");
  private static final Pattern AUTHORITY = Pattern.compile("[A-Z][A-Z0-9-]*");

  private final Page page;
  private final FormReader forms;
  private final Map<String, List<Field>> shared;

  StageReader(Page page, Map<String, List<Field>> shared) {
    this.page = page;
    this.forms = new FormReader(page);
    this.shared = shared;
  }

  /** The stage, or null when it has no name to speak of. */
  @Nullable StageDraft read(Node node) {
    Entries entries = page.entries(node, KEYS, List.of("stage", "by"));
    if (entries == null) {
      return null;
    }
    String name = page.name(entries.find("stage"));
    String by = page.name(entries.find("by"));
    if (name == null) {
      return null;
    }
    Places places = new Places(page.place(node));
    for (String key : entries.keys()) {
      places.put(key, entries.place(key));
    }
    List<String> outcomes = listed(entries.find("outcomes"), "outcome", places);
    Stage stage =
        new Stage(
            name,
            by == null ? "" : by,
            listed(entries.find("after"), "after", places),
            rule(entries.find("when"), "when", places),
            window(entries.find("window")),
            form(entries.find("form"), places),
            checks(entries.find("checks"), places),
            fees(entries.find("fees"), places),
            outcomes,
            approval(entries.find("approval")),
            page.term(entries.find("deadline")),
            onLapse(entries),
            privateTo(entries, by, places),
            page.flag(entries.find("optional")),
            page.flag(entries.find("repeatable")),
            page.shaped(entries.find("held-by"), AUTHORITY),
            new EffectReader(page).read(entries, places));
    return new StageDraft(stage, finalOutcomes(entries.find("final-outcomes"), outcomes), places);
  }

  private List<String> listed(@Nullable Node node, String part, Places places) {
    if (node != null && part.equals("outcome") && page.list(node).isEmpty()) {
      page.problem(node, "wrong-type", null, "outcome");
    }
    for (Node item : page.list(node)) {
      if (item instanceof ScalarNode scalar) {
        places.put(part + "/" + scalar.getValue(), page.place(item));
      }
    }
    return page.names(node);
  }

  private @Nullable Rule rule(@Nullable Node node, String part, Places places) {
    String source = page.text(node);
    if (source == null || !(node instanceof ScalarNode scalar)) {
      return null;
    }
    places.put(part, page.place(node));
    places.putRule(part, (line, column) -> page.inside(scalar, line, column));
    return new Rule(source);
  }

  private @Nullable Window window(@Nullable Node node) {
    Entries entries =
        node == null
            ? null
            : page.entries(node, List.of("opens", "closes"), List.of("opens", "closes"));
    if (entries == null) {
      return null;
    }
    LocalDate opens = page.date(entries.find("opens"));
    LocalDate closes = page.date(entries.find("closes"));
    if (opens == null || closes == null) {
      return null;
    }
    if (closes.isBefore(opens)) {
      page.report().add(entries.place("closes"), "window-closes-before-opens", null);
      return null;
    }
    return new Window(opens, closes);
  }

  private List<Field> form(@Nullable Node node, Places places) {
    if (node instanceof ScalarNode) {
      String name = page.oneOf(node, shared.keySet(), "unknown-form");
      List<Field> fields = name == null ? List.of() : shared.getOrDefault(name, List.of());
      fields.forEach(f -> places.putField(f.name(), page.place(node)));
      return fields;
    }
    return forms.read(node, places);
  }

  private List<Check> checks(@Nullable Node node, Places places) {
    List<Check> checks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : page.list(node)) {
      Entries entries =
          page.entries(item, List.of("check", "refuse-unless", "flag-when"), List.of("check"));
      String name = entries == null ? null : page.name(entries.find("check"));
      if (entries == null || name == null) {
        continue;
      }
      if (!names.add(name)) {
        page.problem(item, "duplicate-name", null, name);
      }
      Node refuse = entries.find("refuse-unless");
      Node flag = entries.find("flag-when");
      if ((refuse == null) == (flag == null)) {
        page.problem(item, "missing-key", "refuse-unless", "refuse-unless | flag-when");
        continue;
      }
      Rule rule = rule(refuse == null ? flag : refuse, "check/" + name, places);
      if (rule != null) {
        checks.add(
            new Check(
                name, refuse == null ? Check.Kind.FLAG_WHEN : Check.Kind.REFUSE_UNLESS, rule));
      }
    }
    return checks;
  }

  private List<Fee> fees(@Nullable Node node, Places places) {
    List<Fee> fees = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : page.list(node)) {
      Entries entries =
          page.entries(item, List.of("fee", "amount", "payer"), List.of("fee", "amount"));
      if (entries == null) {
        continue;
      }
      String name = page.name(entries.find("fee"));
      Money amount = page.money(entries.find("amount"));
      if (entries.find("payer") == null) {
        page.problem(item, "fee-without-payer", "payer: worker", name == null ? "" : name);
      }
      String payer = page.oneOf(entries.find("payer"), PAYERS, "unknown-payer");
      if (name == null) {
        continue;
      }
      if (!names.add(name)) {
        page.problem(item, "duplicate-name", null, name);
      }
      places.put("fee/" + name, page.place(item));
      fees.add(
          new Fee(name, amount == null ? new Money(0, "THB") : amount, payer == null ? "" : payer));
    }
    return fees;
  }

  private Approval approval(@Nullable Node node) {
    String word = page.oneOf(node, List.of("one-person", "two-person"), "unknown-value");
    return "two-person".equals(word) ? Approval.TWO_PERSON : Approval.ONE_PERSON;
  }

  private @Nullable String onLapse(Entries entries) {
    Node node = entries.find("on-lapse");
    if (node != null && entries.find("deadline") == null) {
      page.problem(node, "lapse-without-deadline", "deadline: P30D");
    }
    return page.oneOf(node, List.of("refuse", "skip"), "unknown-value");
  }

  private List<String> privateTo(Entries entries, @Nullable String by, Places places) {
    Node node = entries.find("private-to");
    List<String> roles = listed(node, "private-to", places);
    if (node != null && by != null && !roles.contains(by)) {
      page.problem(node, "unreadable-field", by, by);
    }
    return roles;
  }

  private Set<String> finalOutcomes(@Nullable Node node, List<String> outcomes) {
    Set<String> names = new HashSet<>();
    for (Node item : page.list(node)) {
      String name = page.oneOf(item, outcomes, "unknown-outcome");
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
