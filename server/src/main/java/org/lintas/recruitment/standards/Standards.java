package org.lintas.recruitment.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.minutes.PublicWords;
import org.lintas.recruitment.standards.SelfAssessment.Audited;
import org.lintas.recruitment.standards.Standard.Criterion;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the employers' standard. Whoever acts for an employer assesses it; an inspector
 * audits; everybody reads both.
 */
@Component
public class Standards {

  public static final String INSPECTOR = "inspector";

  private final StandardStore store;
  private final Organisations organisations;
  private final Minutes minutes;
  private final TransactionTemplate transaction;

  Standards(
      StandardStore store,
      Organisations organisations,
      Minutes minutes,
      TransactionTemplate transaction) {
    this.store = store;
    this.organisations = organisations;
    this.minutes = minutes;
    this.transaction = transaction;
  }

  /**
   * An employer says of itself how it keeps the standard; what it said before stays in the journal.
   *
   * @param marks by criterion; all are needed
   */
  public Result<SelfAssessment> assess(
      Caller.Officer caller, long organisation, Map<String, Mark> marks, String words) {
    if (!organisations.of(caller).contains(organisation) || !isEmployer(caller, organisation)) {
      return new Result.Missing<>();
    }
    List<Reason> faults = new ArrayList<>();
    for (Criterion each : Standard.CRITERIA) {
      if (!marks.containsKey(each.code())) {
        faults.add(new Reason("mark-missing", each.code(), Map.of()));
      }
    }
    PublicWords.faultIfAny(words, "words").ifPresent(faults::add);
    return faults.isEmpty()
        ? transaction.execute(_ -> {
          SelfAssessment assessment =
              store.add(
                  new SelfAssessment(
                      0,
                      1,
                      organisation,
                      minutes.now(),
                      caller.signature(),
                      Map.copyOf(marks),
                      words.strip(),
                      null));
          minutes.note(caller, assessment.subject(), "assess", assessment.said(), "");
          return new Result.Done<>(assessment);
        })
        : new Result.Refused<>(faults);
  }

  private boolean isEmployer(Caller caller, long organisation) {
    Organisation found = organisations.find(caller, List.of(organisation)).get(organisation);
    return found != null && found.kind() == Organisation.Kind.EMPLOYER;
  }

  /**
   * An inspector was there.
   *
   * @param marks of what she looked at; at least one
   */
  public Result<SelfAssessment> audit(
      Caller.Officer caller,
      int serial,
      @Nullable LocalDate on,
      Map<String, Mark> marks,
      String words) {
    if (!caller.holds(INSPECTOR)) {
      return new Result.Missing<>();
    }
    return transaction.execute(_ -> {
      Optional<SelfAssessment> before = store.lock(serial);
      if (before.isEmpty()) {
        return new Result.Missing<>();
      }
      List<Reason> faults = faults(before.get(), on, marks, words);
      if (!faults.isEmpty() || on == null) {
        return new Result.Refused<>(faults);
      }
      Audited found =
          new Audited(minutes.now(), caller.signature(), on, Map.copyOf(marks), words.strip());
      SelfAssessment after = before.get().audited(found);
      store.audited(after, found);
      minutes.note(caller, after.subject(), "audit", after.said(), "");
      return new Result.Done<>(after);
    });
  }

  private List<Reason> faults(
      SelfAssessment before, @Nullable LocalDate on, Map<String, Mark> marks, String words) {
    List<Reason> faults = new ArrayList<>();
    if (on == null) {
      faults.add(new Reason("day-missing", "on", Map.of()));
    } else if (on.isAfter(minutes.today())) {
      faults.add(new Reason("day-future", "on", Map.of()));
    }
    if (marks.isEmpty()) {
      String first = Standard.CRITERIA.getFirst().code();
      faults.add(new Reason("nothing-looked-at", first, Map.of()));
    }
    boolean latest =
        store.latest(List.of(before.organisation())).stream()
            .anyMatch(each -> each.serial() == before.serial());
    if (!latest) {
      faults.add(new Reason("replaced", null, Map.of()));
    }
    PublicWords.fault(words, "words").ifPresent(faults::add);
    return faults;
  }

  /** The last that each employer said of itself; those that said nothing are absent. */
  public Map<Long, SelfAssessment> latest(Caller caller, Collection<Long> of) {
    return store.latest(of).stream()
        .collect(Collectors.toMap(SelfAssessment::organisation, each -> each));
  }

  /** Those that wait for an inspector, oldest first. */
  public List<SelfAssessment> unaudited(Caller.Officer caller, int most) {
    return caller.holds(INSPECTOR) ? store.unaudited(most) : List.of();
  }

  /** Serials of employers that said something of themselves, the last first. */
  public List<Long> assessed(Caller caller, int most) {
    return store.organisations(most);
  }
}
