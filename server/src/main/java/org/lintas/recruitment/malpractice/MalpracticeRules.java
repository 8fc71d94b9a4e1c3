package org.lintas.recruitment.malpractice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.malpractice.Malpractice.State;
import org.lintas.recruitment.minutes.PublicWords;

/** Why a step with the log is refused. */
final class MalpracticeRules {

  private static final int MOST_WORKERS = 1_000_000;
  private static final int MOST_HOURS = 744; // of a month
  private static final int LONGEST_GROUND = 300;

  private MalpracticeRules() {}

  static List<Reason> entering(Finding finding, LocalDate today) {
    LocalDate until = finding.until();
    Integer hours = finding.overtime();
    boolean needsHours = finding.matter() == Matter.OVERTIME;
    boolean needsAmount = finding.matter() == Matter.UNDERPAYMENT;
    boolean needsProgramme =
        finding.matter() == Matter.OTHER_WORK || finding.matter() == Matter.NO_TRAINING;
    return all(
        when(finding.since().isAfter(today), "since-future", "since"),
        when(until != null && until.isBefore(finding.since()), "until-before", "until"),
        when(finding.inspectedOn().isAfter(today), "inspected-future", "inspectedOn"),
        when(finding.inspectedOn().isBefore(finding.since()), "inspected-before", "inspectedOn"),
        when(until != null && until.isAfter(finding.inspectedOn()), "until-later", "until"),
        when(finding.workers() < 1 || finding.workers() > MOST_WORKERS, "workers-wrong", "workers"),
        when(needsHours && hours == null, "overtime-missing", "overtime"),
        when(hours != null && (hours < 1 || hours > MOST_HOURS), "overtime-wrong", "overtime"),
        when(needsAmount && finding.underpaid() == null, "underpaid-missing", "underpaid"),
        when(
            finding.underpaid() != null && finding.underpaid().minor() == 0,
            "underpaid-missing",
            "underpaid"),
        when(needsProgramme && finding.programme().isBlank(), "programme-missing", "programme"),
        when(
            finding.ground().isBlank() || finding.ground().length() > LONGEST_GROUND,
            "ground-missing",
            "ground"),
        PublicWords.faultIfAny(finding.programme(), "programme"),
        PublicWords.fault(finding.facts(), "facts"));
  }

  static List<Reason> answering(Malpractice entry, String text) {
    return all(
        when(entry.answer() != null, "answered", null),
        when(entry.state() == State.SET_ASIDE, "ended", null),
        PublicWords.fault(text, "words"));
  }

  static List<Reason> ending(Malpractice entry, State how, String why) {
    boolean ended = entry.state() == State.SET_ASIDE || entry.state() == how;
    return all(when(ended, "ended", null), PublicWords.fault(why, "words"));
  }

  @SafeVarargs
  private static List<Reason> all(Optional<Reason>... faults) {
    return Stream.of(faults).flatMap(Optional::stream).toList();
  }

  private static Optional<Reason> when(boolean wrong, String code, @Nullable String field) {
    return wrong ? Optional.of(new Reason(code, field, Map.of())) : Optional.empty();
  }
}
