package org.lintas.recruitment.malpractice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.malpractice.Malpractice.State;
import org.lintas.recruitment.malpractice.Malpractice.Words;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the log of malpractice. Inspectors write it; whoever acts for an employer answers
 * once; the state's offices read all, everybody what the law lets.
 */
@Component
public class MalpracticeLog {

  public static final String INSPECTOR = "inspector";
  private static final String LICENSING = "licensing-officer";

  private final MalpracticeStore store;
  private final Organisations organisations;
  private final Minutes minutes;
  private final TransactionTemplate transaction;

  MalpracticeLog(
      MalpracticeStore store,
      Organisations organisations,
      Minutes minutes,
      TransactionTemplate transaction) {
    this.store = store;
    this.organisations = organisations;
    this.minutes = minutes;
    this.transaction = transaction;
  }

  /** Enters what was found. */
  public Result<Malpractice> enter(Caller.Officer caller, Finding finding) {
    Organisation about =
        organisations.find(caller, List.of(finding.organisation())).get(finding.organisation());
    if (!caller.holds(INSPECTOR) || about == null || about.kind() != Organisation.Kind.EMPLOYER) {
      return new Result.Missing<>();
    }
    List<Reason> faults = MalpracticeRules.entering(finding, minutes.today());
    return faults.isEmpty()
        ? transaction.execute(_ -> {
          Malpractice entry =
              store.add(
                  new Malpractice(
                      0, 1, finding, minutes.now(), caller.signature(), State.OPEN, null, null));
          minutes.note(caller, entry.subject(), "enter", entry.said(), "");
          return new Result.Done<>(entry);
        })
        : new Result.Refused<>(faults);
  }

  /** What the employer says to it, once. */
  public Result<Malpractice> answer(Caller.Officer caller, int serial, String text) {
    return change(
        caller,
        serial,
        "answer",
        entry -> actsFor(caller, entry),
        entry -> MalpracticeRules.answering(entry, text),
        entry -> entry.answered(words(caller, text)));
  }

  /** It was put right; the entry stays readable. */
  public Result<Malpractice> remedy(Caller.Officer caller, int serial, String how) {
    return end(caller, serial, "remedy", State.REMEDIED, how);
  }

  /** It was wrong; the public reads it no more. */
  public Result<Malpractice> setAside(Caller.Officer caller, int serial, String why) {
    return end(caller, serial, "set-aside", State.SET_ASIDE, why);
  }

  private Result<Malpractice> end(
      Caller.Officer caller, int serial, String action, State how, String why) {
    return change(
        caller,
        serial,
        action,
        _ -> caller.holds(INSPECTOR),
        entry -> MalpracticeRules.ending(entry, how, why),
        entry -> entry.ended(how, words(caller, why)));
  }

  private Words words(Caller caller, String text) {
    return new Words(minutes.now(), caller.signature(), text.strip());
  }

  private Result<Malpractice> change(
      Caller caller,
      int serial,
      String action,
      Predicate<Malpractice> allowed,
      Function<Malpractice, List<Reason>> rules,
      UnaryOperator<Malpractice> step) {
    return transaction.execute(_ -> {
      Optional<Malpractice> found = store.lock(serial).filter(allowed);
      if (found.isEmpty()) {
        return new Result.Missing<>();
      }
      List<Reason> faults = rules.apply(found.get());
      if (!faults.isEmpty()) {
        return new Result.Refused<>(faults);
      }
      Malpractice changed = step.apply(found.get());
      store.change(changed);
      minutes.note(caller, changed.subject(), action, changed.said(), "");
      return new Result.Done<>(changed);
    });
  }

  /** One entry, for whoever may read it. */
  public Optional<Malpractice> find(Caller caller, int serial) {
    return store.find(serial).filter(entry -> mayRead(caller, entry));
  }

  /** What the caller may read of employers, newest first; those without entries are absent. */
  public Map<Long, List<Malpractice>> of(Caller caller, Collection<Long> organisations) {
    return store.about(organisations).stream()
        .filter(entry -> mayRead(caller, entry))
        .collect(Collectors.groupingBy(entry -> entry.finding().organisation()));
  }

  /** Those that are not remedied yet, oldest first. */
  public List<Malpractice> open(Caller caller, int most) {
    return isState(caller) ? store.open(most) : List.of();
  }

  /** Serials of employers of which everybody may read something, the last first. */
  public List<Long> named(Caller caller, int most) {
    return store.organisations(minutes.today(), most);
  }

  private boolean mayRead(Caller caller, Malpractice entry) {
    return entry.isPublic(minutes.today())
        || isState(caller)
        || caller instanceof Caller.Officer officer && actsFor(officer, entry);
  }

  private static boolean isState(Caller caller) {
    return caller.holds(INSPECTOR) || caller.holds(LICENSING);
  }

  private boolean actsFor(Caller.Officer officer, Malpractice entry) {
    return organisations.of(officer).contains(entry.finding().organisation());
  }
}
