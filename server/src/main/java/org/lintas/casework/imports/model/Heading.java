package org.lintas.casework.imports.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Field;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;
import org.lintas.procedure.Stage;

/**
 * The header of a table, understood.
 *
 * @param names as the file writes them
 * @param columns what each means, in the same order
 */
public record Heading(List<String> names, List<Column> columns) {

  /** More than any form has: such a file is something else. */
  public static final int MOST_COLUMNS = 100;

  private static final int MOST_TOLD = 20;

  /** What came of reading a header. */
  public sealed interface Reading {

    record Understood(Heading heading) implements Reading {}

    record Faulty(List<Reason> reasons) implements Reading {}
  }

  /**
   * Reads the header of a table for a stage.
   *
   * @param words names under which columns may stand beside their own: label → own name
   */
  public static Reading of(
      List<String> header, Procedure procedure, Stage stage, Map<String, String> words) {
    if (header.isEmpty()) {
      return faulty("empty-file", null, Map.of());
    }
    if (header.size() > MOST_COLUMNS) {
      return faulty(
          "too-many-columns", null, Map.of("count", "" + header.size(), "most", "" + MOST_COLUMNS));
    }
    Vocabulary vocabulary = Vocabulary.of(procedure, stage, words);
    List<Reason> reasons = new ArrayList<>();
    List<Column> columns = new ArrayList<>(header.size());
    Set<Column> seen = new HashSet<>();
    for (String name : header) {
      Column column = vocabulary.find(name);
      if (column == null) {
        reasons.add(unknown(name, vocabulary));
        column = new Column.Remark();
      } else if (!seen.add(column) && !(column instanceof Column.Remark)) {
        reasons.add(new Reason("duplicate-column", name, Map.of()));
      }
      columns.add(column);
    }
    reasons.addAll(missing(seen, procedure, stage));
    return reasons.isEmpty()
        ? new Reading.Understood(new Heading(List.copyOf(header), List.copyOf(columns)))
        : new Reading.Faulty(reasons.subList(0, Math.min(MOST_TOLD, reasons.size())));
  }

  private static Reading faulty(String code, @Nullable String field, Map<String, String> details) {
    return new Reading.Faulty(List.of(new Reason(code, field, details)));
  }

  private static Reason unknown(String name, Vocabulary vocabulary) {
    String shown = name.length() > 60 ? name.substring(0, 60) : name;
    return vocabulary
        .nearest(name)
        .map(near -> new Reason("unknown-column-near", shown, Map.of("near", near)))
        .orElseGet(() -> new Reason("unknown-column", shown, Map.of()));
  }

  private static List<Reason> missing(Set<Column> seen, Procedure procedure, Stage stage) {
    List<Reason> reasons = new ArrayList<>();
    boolean first = begins(procedure, stage);
    if (!seen.contains(new Column.Reference()) && (first || !seen.contains(new Column.Number()))) {
      reasons.add(missing("reference"));
    }
    if (!stage.outcomes().isEmpty() && !seen.contains(new Column.Outcome())) {
      reasons.add(missing("outcome"));
    }
    for (Fee fee : stage.fees()) {
      if (!seen.contains(new Column.Paid(fee.name()))) {
        reasons.add(missing("paid." + fee.name()));
      }
    }
    for (Field field : stage.form()) {
      if (field.required() && !seen.contains(new Column.Answer(field))) {
        reasons.add(missing(field.name()));
      }
    }
    return reasons;
  }

  private static Reason missing(String name) {
    return new Reason("missing-column", name, Map.of());
  }

  /** Whether rows for this stage begin cases. */
  public static boolean begins(Procedure procedure, Stage stage) {
    return procedure.first().name().equals(stage.name());
  }

  /** Index of the column that a reason is about, or -1. */
  public int columnOf(@Nullable String field) {
    for (int at = 0; field != null && at < columns.size(); at++) {
      if (isAbout(columns.get(at), field)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isAbout(Column column, String field) {
    return switch (column) {
      case Column.Reference _ -> field.equals("reference");
      case Column.Number _ -> field.equals("case") || field.equals("reference");
      case Column.On _ -> field.equals("on");
      case Column.Office _ -> field.equals("office");
      case Column.Outcome _ -> field.equals("outcome");
      case Column.Paid paid -> paid.fee().equals(field);
      case Column.Answer answer -> answer.field().name().equals(field);
      case Column.Receipt _, Column.Remark _ -> false;
    };
  }
}
