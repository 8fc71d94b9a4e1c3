package org.lintas.recruitment.watch.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.watch.Claim;
import org.lintas.recruitment.watch.Grade;
import org.lintas.recruitment.watch.Matter;
import org.lintas.shared.Word;

/**
 * A claim as a monitor wrote it.
 *
 * @param claim what it says; null while something is wrong
 */
record WatchForm(@Nullable Claim claim, List<Reason> faults) {

  /**
   * Reads a form.
   *
   * @param organisation serial of the one that was named, if there is such
   */
  static WatchForm read(Form form, Optional<Long> organisation) {
    List<Reason> faults = new ArrayList<>();
    Optional<Matter> matter = Word.find(Matter.class, form.value("matter"));
    Optional<Grade> grade = Word.find(Grade.class, form.value("grade"));
    Optional<LocalDate> since = day(form, "since");
    Optional<LocalDate> until = day(form, "until");
    need(organisation.isPresent(), "organisation-unknown", "organisation", faults);
    need(matter.isPresent(), "matter-missing", "matter", faults);
    need(grade.isPresent(), "grade-missing", "grade", faults);
    need(since.isPresent(), "since-missing", "since", faults);
    need(until.isPresent() || form.date("until").isBlank(), "until-wrong", "until", faults);
    return faults.isEmpty()
        ? new WatchForm(
            new Claim(
                organisation.orElseThrow(),
                matter.orElseThrow(),
                grade.orElseThrow(),
                since.orElseThrow(),
                until.orElse(null),
                count(form.value("workers")),
                form.value("facts")),
            faults)
        : new WatchForm(null, faults);
  }

  private static void need(boolean met, String code, String field, List<Reason> faults) {
    if (!met) {
      faults.add(new Reason(code, field, Map.of()));
    }
  }

  static Optional<LocalDate> day(Form form, String field) {
    try {
      return Optional.of(LocalDate.parse(form.date(field)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Digits of any script; 0, which the rules refuse, when it is no number. */
  private static int count(String text) {
    return text.matches("\\p{Nd}{1,7}") ? Integer.parseInt(text) : 0;
  }
}
