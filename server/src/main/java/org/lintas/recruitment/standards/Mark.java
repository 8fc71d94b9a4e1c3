package org.lintas.recruitment.standards;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lintas.recruitment.standards.Standard.Criterion;
import org.lintas.shared.Word;

/** How far something that is asked is kept. */
public enum Mark {
  KEPT,
  PARTLY,
  NOT_KEPT;

  public String word() {
    return Word.of(this);
  }

  public static Optional<Mark> of(String word) {
    return Word.find(Mark.class, word);
  }

  /** {@code no-fees=kept;contract=partly}, in the order of the standard. */
  static String written(Map<String, Mark> marks) {
    return Standard.CRITERIA.stream()
        .map(Criterion::code)
        .flatMap(code ->
            Optional.ofNullable(marks.get(code)).map(mark -> code + "=" + mark.word()).stream())
        .collect(Collectors.joining(";"));
  }

  static Map<String, Mark> read(String written) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (String each : written.split(";", -1)) {
      int at = each.indexOf('=');
      of(each.substring(at + 1)).ifPresent(mark -> marks.put(each.substring(0, at), mark));
    }
    return marks;
  }
}
