package org.lintas.procedure.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Problem;

/** Gathers problems; each place has each problem once. */
public final class Report {
  private static final int MOST = 500;
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code);

  private final Set<Problem> problems = new LinkedHashSet<>();

  void add(Place place, String code, @Nullable String suggestion, String... about) {
    if (problems.size() < MOST) {
      String message = ProblemWords.message(code, about);
      problems.add(
          new Problem(place.file(), place.line(), place.column(), code, message, suggestion));
    }
  }

  public boolean isClean() {
    return problems.isEmpty();
  }

  /** By file, line and column. */
  public List<Problem> problems() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }
}
