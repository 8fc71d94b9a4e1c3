package org.lintas.procedure.read;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Effect;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.read.StageDraft.Places;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what a completed stage brings about. */
final class EffectReader {
  private static final Pattern PROCEDURE = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");
  private static final Pattern PARTY = Pattern.compile("[a-z][a-z0-9-]*|[A-Z][A-Z0-9-]*");

  private final Page page;

  EffectReader(Page page) {
    this.page = page;
  }

  List<Effect> read(Entries stage, Places places) {
    List<Effect> effects = new ArrayList<>();
    for (Node node : each(stage, "issues")) {
      Lasting read = lasting(node, "card", List.of("card", "valid", "remind"));
      if (read != null) {
        places.put("card/" + read.what(), page.place(node));
        effects.add(new Effect.Issues(read.what(), read.valid(), remind(read)));
      }
    }
    for (Node node : each(stage, "grants")) {
      Lasting read = lasting(node, "status", List.of("status", "valid"));
      if (read != null) {
        places.put("status/" + read.what(), page.place(node));
        effects.add(new Effect.Grants(read.what(), read.valid()));
      }
    }
    for (Node node : each(stage, "ends")) {
      add(effects, page.name(node), Effect.Ends::new);
    }
    for (Node node : each(stage, "opens")) {
      add(effects, page.shaped(node, PROCEDURE), n -> new Effect.Opens(ProcedureName.of(n)));
    }
    for (Node node : each(stage, "refers")) {
      add(effects, page.shaped(node, PARTY), Effect.Refers::new);
    }
    for (Node node : each(stage, "notifies")) {
      add(effects, page.shaped(node, PARTY), Effect.Notifies::new);
    }
    return effects;
  }

  private interface Maker {
    Effect make(String word);
  }

  private static void add(List<Effect> effects, @Nullable String word, Maker maker) {
    if (word != null) {
      effects.add(maker.make(word));
    }
  }

  /** One effect or a list of them. */
  private static List<Node> each(Entries stage, String key) {
    Node node = stage.find(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  private record Lasting(Entries entries, String what, @Nullable Period valid) {}

  private @Nullable Lasting lasting(Node node, String key, List<String> known) {
    Entries entries = page.entries(node, known, List.of(key));
    String what = entries == null ? null : page.name(entries.find(key));
    return entries == null || what == null
        ? null
        : new Lasting(entries, what, page.period(entries.find("valid")));
  }

  /** Each reminder comes while the card is valid, and after the one before it. */
  private List<Period> remind(Lasting card) {
    Node written = card.entries().find("remind");
    if (written != null && card.entries().find("valid") == null) {
      page.problem(written, "remind-without-end", "valid: P1Y", card.what());
      return List.of();
    }
    List<Period> remind = new ArrayList<>();
    for (Node node : page.list(written)) {
      Period period = page.period(node);
      if (period != null && card.valid() != null && !isShorter(period, card.valid())) {
        page.problem(node, "remind-too-early", null, period.toString(), card.valid().toString());
      } else if (period != null && !remind.isEmpty() && !isShorter(period, remind.getLast())) {
        page.problem(node, "remind-order", null, period.toString());
      } else if (period != null) {
        remind.add(period);
      }
    }
    return remind;
  }

  /** In a common year from its first day on. */
  private static boolean isShorter(Period one, Period other) {
    LocalDate day = LocalDate.of(2001, 1, 1);
    return day.plus(one).isBefore(day.plus(other));
  }
}
