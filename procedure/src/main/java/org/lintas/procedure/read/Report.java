package org.lintas.procedure.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Problem;

/** Gathers problems; each place has each problem once. */
public final class Report {
  private static final int MOST = 500;
  private static final int LONGEST_ECHO = 120;
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::code);

  private final Set<Problem> problems = new LinkedHashSet<>();

  public void add(Place place, String code, @Nullable String suggestion, String... about) {
    if (problems.size() < MOST) {
      List<String> echoed = Arrays.stream(about).map(Report::shortened).toList();
      problems.add(
          new Problem(place.file(), place.line(), place.column(), code, echoed, suggestion));
    }
  }

  private static String shortened(String word) {
    String line = word.replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_ECHO ? line.substring(0, LONGEST_ECHO) + "…" : line;
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
