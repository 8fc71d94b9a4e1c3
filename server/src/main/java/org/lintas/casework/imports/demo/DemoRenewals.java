package org.lintas.casework.imports.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.Opening;
import org.lintas.casework.imports.sample.SamplePerson;
import org.lintas.node.DemoContent;
import org.lintas.procedure.Action;
import org.lintas.procedure.Payment;
import org.lintas.procedure.ProcedureName;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Renewals of these days, so that officers find work: some wait, some are late, some await the
 * second person, some are done; and of last year, so that permits run out soon.
 */
@Component
@Order(20)
class DemoRenewals implements DemoContent {

  private static final ProcedureName RENEWAL = ProcedureName.of("th/work-permit-renewal");
  private static final int OF_THESE_DAYS = 36;
  private static final int OF_LAST_YEAR = 8;
  private static final int PEOPLE = OF_THESE_DAYS + OF_LAST_YEAR;
  private static final long SEED = 36;
  private static final int LATE_EVERY = 6;
  private static final String EMPLOYMENT = "employment-officer";

  private final Cases cases;
  private final DemoOfficers officers;
  private final Clock clock;

  DemoRenewals(Cases cases, DemoOfficers officers, Clock clock) {
    this.cases = cases;
    this.officers = officers;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "work permit renewals of these days";
  }

  @Override
  public boolean loaded() {
    Cases.Filter filter = new Cases.Filter(RENEWAL, null, null, null, false, false, "number", null);
    return cases.list(officers.of("registrar", "registrar"), filter, 0, 1).total() >= PEOPLE;
  }

  @Override
  public void load(Progress progress) {
    List<SamplePerson> people = SamplePerson.some(PEOPLE, SEED);
    for (int index = 0; index < PEOPLE; index++) {
      progress.reached(index, PEOPLE);
      load(index, people.get(index));
    }
  }

  /** A case that an earlier attempt began is answered, not begun again. */
  private void load(int index, SamplePerson person) {
    LocalDate day = LocalDate.now(clock).minusDays(begunBefore(index));
    CaseView begun = begin(index, person, day);
    boolean lastYear = index >= OF_THESE_DAYS;
    if (begun.version() == 1 && (lastYear || index % 4 >= 2)) {
      CaseView proposed = propose(begun, day.plusDays(1));
      if (lastYear || index % 4 == 3) {
        cases
            .act(
                officers.of("second-officer", EMPLOYMENT),
                proposed.serial(),
                null,
                actor -> new Action.Approve(actor, day.plusDays(1), "renewal"))
            .orElseThrow();
      }
    }
  }

  /**
   * Every sixth has waited for longer than the month that the office has. Permits of last year end
   * in three to fifty-two days.
   */
  private static int begunBefore(int index) {
    if (index >= OF_THESE_DAYS) {
      return 362 - 7 * (index - OF_THESE_DAYS);
    }
    return index % LATE_EVERY == 0 ? 38 + index : 1 + index % 20;
  }

  private CaseView begin(int index, SamplePerson person, LocalDate day) {
    String office = person.province().toLowerCase(Locale.ROOT);
    return cases
        .start(
            officers.of("registrar", "registrar"),
            new Opening(RENEWAL, office, null, "DEMO-" + (index + 1)),
            actor ->
                new Action.Start(
                    actor,
                    day,
                    null,
                    answers(index, person, day),
                    List.of(new Payment("application", "100 THB", "A-" + (1000 + index)))))
        .orElseThrow();
  }

  private static Map<String, String> answers(int index, SamplePerson person, LocalDate day) {
    Map<String, String> answers = new HashMap<>();
    answers.put("fullName", person.name());
    answers.put("latinName", person.latinName());
    answers.put("born", person.born());
    answers.put("sex", person.sex());
    answers.put("nationality", person.nationality());
    answers.put("document", "passport M" + (100_000 + index * 731));
    answers.put("permitNumber", "WP" + (200_000 + index * 977));
    answers.put("permitEnds", day.plusDays(20 + index % 50).toString());
    answers.put("employer", index % 2 == 0 ? "Andaman Seafood" : "Chao Phraya Construction");
    answers.put("monthlyWage", (9_000 + index * 100) + " THB");
    return answers;
  }

  private CaseView propose(CaseView begun, LocalDate day) {
    return cases
        .act(
            officers.of(EMPLOYMENT, EMPLOYMENT),
            begun.serial(),
            null,
            actor ->
                new Action.Complete(
                    actor,
                    day,
                    "renewal",
                    null,
                    Map.of(),
                    List.of(new Payment("renewal", "900 THB", "R-" + begun.number().substring(6)))))
        .orElseThrow();
  }
}
