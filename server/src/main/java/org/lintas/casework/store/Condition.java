package org.lintas.casework.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.shared.Word;

/**
 * Which lines to list: those of some branches, narrowed by what all of them have in common. A
 * branch is a procedure, in lists of stages one of its stages, at some offices: each can be read
 * from an index in order.
 */
public final class Condition {

  /** A part of the lines. {@code s} stands for the table in SQL. */
  record Part(String sql, List<Object> parameters) {}

  private static final Set<String> CASE_STATES = codes(CaseState.Status.values());
  private static final Set<String> STAGE_STATES = codes(CaseState.Progress.values());

  private final List<Part> branches = new ArrayList<>();
  private final List<Part> told = new ArrayList<>();
  private final List<Part> others = new ArrayList<>();
  private final List<Part> exceptions = new ArrayList<>();
  private boolean waiting;

  /**
   * Adds lines of a procedure.
   *
   * @param stage null in lists of cases
   * @param offices null for all
   */
  public Condition branch(int series, @Nullable String stage, @Nullable Set<Integer> offices) {
    StringBuilder sql = new StringBuilder("s.series = ?");
    List<Object> parameters = new ArrayList<>(List.of(series));
    if (stage != null) {
      sql.append(" and s.stage = ?");
      parameters.add(stage);
    }
    if (offices != null) {
      sql.append(" and s.office = any(?)");
      parameters.add(offices.toArray(Integer[]::new));
    }
    branches.add(new Part(sql.toString(), parameters));
    return this;
  }

  /** Narrows by what tallies tell apart too: progress, due day, last day; of cases the status. */
  public Condition and(String part, Object... values) {
    told.add(part(part, values));
    return this;
  }

  /** Cases that stand so; none when there is no such status. */
  public Condition status(String status) {
    return state("s.status", CASE_STATES, status);
  }

  /** Stages that stand so; none when there is no such progress. */
  public Condition progress(String progress) {
    return state("s.progress", STAGE_STATES, progress);
  }

  /**
   * Written into the statement, not handed over: rare ones need another plan than frequent ones,
   * and a plan made for any of them would read all cases to find that there is none.
   */
  private Condition state(String column, Set<String> known, String state) {
    return known.contains(state) ? and(column + " = '" + state + "'") : and("false");
  }

  /** Narrows by what only the cases themselves tell. */
  public Condition only(String part, Object... values) {
    others.add(part(part, values));
    return this;
  }

  /**
   * Leaves out some few, which an index finds by themselves.
   *
   * @param part never null for any line
   */
  public Condition except(String part, Object... values) {
    exceptions.add(part(part, values));
    return this;
  }

  private static Set<String> codes(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Word::of).collect(Collectors.toSet());
  }

  private static Part part(String part, Object... values) {
    return new Part("(" + part + ")", Arrays.asList(values));
  }

  public Condition waiting() {
    waiting = true;
    return and("s.progress in ('open', 'awaiting-approval')");
  }

  /** Waits past its due day while it can still be done. */
  public Condition late(LocalDate today) {
    return waiting().and("s.due < ? and (s.closes is null or s.closes >= ?)", today, today);
  }

  /** Waits although the last day has passed. */
  public Condition missed(LocalDate today) {
    return waiting().and("s.closes < ?", today);
  }

  /**
   * Cases about some subjects of one kind.
   *
   * @param series procedures whose cases are about that kind
   */
  public Condition about(Collection<Integer> series, Collection<Long> subjects) {
    return about(series, subjects, Set.of(), Set.of());
  }

  /** Cases about some subjects of one kind, or about some of another. */
  public Condition about(
      Collection<Integer> series,
      Collection<Long> subjects,
      Collection<Integer> otherSeries,
      Collection<Long> otherSubjects) {
    return only(
        """
        s.series = any(?) and s.serial in (
          select serial from casework.cases where subject = any(?))
        or s.series = any(?) and s.serial in (
          select serial from casework.cases where subject = any(?))
        """,
        series.toArray(Integer[]::new),
        subjects.toArray(Long[]::new),
        otherSeries.toArray(Integer[]::new),
        otherSubjects.toArray(Long[]::new));
  }

  public boolean isEmpty() {
    return branches.isEmpty();
  }

  /** Whether only stages that wait are meant. */
  public boolean isWaiting() {
    return waiting;
  }

  List<Part> branches() {
    return branches;
  }

  /** Whether tallies can tell how many lines there are, but for the exceptions. */
  boolean isTold() {
    return others.isEmpty();
  }

  /** The lines of a branch. */
  Part lines(Part branch) {
    List<Part> parts = new ArrayList<>(List.of(branch));
    parts.addAll(told);
    parts.addAll(others);
    exceptions.forEach(each -> parts.add(new Part("not " + each.sql(), each.parameters())));
    return joined(parts, " and ");
  }

  /** What tallies tell of a branch. */
  Part tallied(Part branch) {
    List<Part> parts = new ArrayList<>(List.of(branch));
    parts.addAll(told);
    return joined(parts, " and ");
  }

  /** What has to be taken off what tallies tell of a branch; nothing when there are none. */
  @Nullable Part exceptions(Part branch) {
    if (exceptions.isEmpty()) {
      return null;
    }
    Part either = joined(exceptions, " or ");
    List<Part> parts = new ArrayList<>(List.of(branch));
    parts.addAll(told);
    parts.add(new Part("(" + either.sql() + ")", either.parameters()));
    return joined(parts, " and ");
  }

  private static Part joined(List<Part> parts, String by) {
    List<Object> parameters = new ArrayList<>();
    parts.forEach(each -> parameters.addAll(each.parameters()));
    return new Part(String.join(by, parts.stream().map(Part::sql).toList()), parameters);
  }
}
