package org.lintas.casework.imports.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Field;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;

/**
 * Names under which the columns of a stage's table may stand, in every language it has texts in.
 */
final class Vocabulary {

  private static final int MOST_SLIPS = 3;

  private final Map<String, Column> known = new LinkedHashMap<>();
  private final Map<String, String> own = new LinkedHashMap<>();

  static Vocabulary of(Procedure procedure, Stage stage, Map<String, String> words) {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.addOwnNames(procedure, stage);
    words.forEach(vocabulary::addWord);
    procedure.texts().values().forEach(texts -> vocabulary.addLabels(stage, texts));
    return vocabulary;
  }

  private void addOwnNames(Procedure procedure, Stage stage) {
    add("reference", new Column.Reference());
    if (Heading.begins(procedure, stage)) {
      add("office", new Column.Office());
    } else {
      add("case", new Column.Number());
    }
    add("on", new Column.On());
    if (!stage.outcomes().isEmpty()) {
      add("outcome", new Column.Outcome());
    }
    for (Fee fee : stage.fees()) {
      add("paid." + fee.name(), new Column.Paid(fee.name()));
      add("receipt." + fee.name(), new Column.Receipt(fee.name()));
    }
    for (Field field : stage.form()) {
      add(field.name(), new Column.Answer(field));
    }
  }

  private void add(String name, Column column) {
    known.put(folded(name), column);
    own.put(folded(name), name);
  }

  private void addWord(String label, String name) {
    Column column = known.get(folded(name));
    if (column != null) {
      known.putIfAbsent(folded(label), column);
    }
  }

  private void addLabels(Stage stage, Map<String, String> texts) {
    for (Field field : stage.form()) {
      String label = texts.get("field." + field.name() + ".label");
      if (label != null) {
        known.putIfAbsent(folded(label), new Column.Answer(field));
      }
    }
    for (Fee fee : stage.fees()) {
      String label = texts.get("fee." + fee.name());
      if (label != null) {
        known.putIfAbsent(folded(label), new Column.Paid(fee.name()));
      }
    }
  }

  @Nullable Column find(String name) {
    return name.startsWith("_") ? new Column.Remark() : known.get(folded(name));
  }

  /** The own name that a mistyped one is most like. */
  Optional<String> nearest(String name) {
    String folded = folded(name);
    LevenshteinDistance distance = new LevenshteinDistance(MOST_SLIPS);
    String nearest = null;
    int least = Math.min(MOST_SLIPS, folded.length() / 2) + 1;
    for (Map.Entry<String, String> each : own.entrySet()) {
      int slips = distance.apply(folded, each.getKey());
      if (slips >= 0 && slips < least) {
        least = slips;
        nearest = each.getValue();
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Large or small, with or without spaces, hyphens and underscores. */
  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(each -> each != '-' && each != '_' && !Character.isWhitespace(each))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
