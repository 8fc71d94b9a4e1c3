package org.lintas.casework.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which lines to list, over {@code casework.cases c} and {@code casework.stages s}. */
public final class Condition {

  private final List<String> parts = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  public Condition and(String part, Object... values) {
    parts.add("(" + part + ")");
    parameters.addAll(List.of(values));
    return this;
  }

  /** Only cases of these procedures at these offices. */
  public Condition visible(String table, Map<Integer, Set<Integer>> offices) {
    List<String> either = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    offices.forEach((series, there) -> {
      either.add(table + ".series = ? and " + table + ".office = any(?)");
      values.add(series);
      values.add(there.toArray(Integer[]::new));
    });
    return either.isEmpty() ? and("false") : and(String.join(" or ", either), values.toArray());
  }

  /** Waits past its due day while it can still be done. */
  public Condition late(LocalDate today) {
    return waiting().and("s.due < ? and (s.closes is null or s.closes >= ?)", today, today);
  }

  public Condition waiting() {
    return and("s.progress in ('open', 'awaiting-approval')");
  }

  public Condition anyOf(String column, Collection<Long> values) {
    return and(column + " = any(?)", (Object) values.toArray(Long[]::new));
  }

  String sql() {
    return parts.isEmpty() ? "true" : String.join(" and ", parts);
  }

  List<Object> parameters() {
    return parameters;
  }
}
