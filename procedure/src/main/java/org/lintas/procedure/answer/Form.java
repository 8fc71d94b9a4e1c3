package org.lintas.procedure.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Field;
import org.lintas.procedure.Reason;
import org.lintas.procedure.rule.Nearest;

/** A stage's questions, ready to read answers. */
public final class Form {
  private static final int MOST_UNKNOWN = 20;
  private static final int LONGEST_ECHO = 40;

  private final List<Question> questions;
  private final Map<String, Question> byName = new HashMap<>();

  /**
   * @param places known place codes; empty means any text is a place
   */
  public Form(List<Field> fields, Set<String> places) {
    List<Question> sorted = new ArrayList<>();
    for (Field field : fields) {
      Question question = new Question(field, places);
      sorted.add(question);
      byName.put(field.name(), question);
    }
    sorted.sort(Comparator.comparing(q -> q.field().name()));
    questions = List.copyOf(sorted);
  }

  /**
   * Reads answers as entered; blank ones count as not given.
   *
   * @param reasons gets every fault found
   * @return canonical answers, sorted by field
   */
  public Answers read(
      @Nullable Map<String, String> raw, LocalDate today, List<? super Reason> reasons) {
    Map<String, String> given = raw == null ? Map.of() : raw;
    Answers.Builder answers = new Answers.Builder(questions.size());
    int found = 0;
    for (Question question : questions) {
      String name = question.field().name();
      String entered = given.get(name);
      found += entered == null && !given.containsKey(name) ? 0 : 1;
      answers.add(name, question.read(entered, today, reasons));
    }
    if (found < given.size()) {
      unknown(given, reasons);
    }
    return answers.build();
  }

  private void unknown(Map<String, String> given, List<? super Reason> reasons) {
    int told = 0;
    for (String name : given.keySet()) {
      if (!byName.containsKey(name) && told++ < MOST_UNKNOWN) {
        String shown = name == null ? "" : name;
        shown = shown.length() > LONGEST_ECHO ? shown.substring(0, LONGEST_ECHO) + "…" : shown;
        String near = Nearest.to(shown, byName.keySet());
        Map<String, String> details = near == null ? Map.of() : Map.of("suggestion", near);
        reasons.add(new Reason("unknown-field", shown, details));
      }
    }
  }
}
