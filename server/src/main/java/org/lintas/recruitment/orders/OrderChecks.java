package org.lintas.recruitment.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Assessments;
import org.lintas.recruitment.contracts.model.Finding;
import org.lintas.recruitment.contracts.model.Per;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.recruitment.orders.model.JobOrder;
import org.springframework.stereotype.Component;

/**
 * What must hold before an order stands, the same in every channel: whoever hires directly is held
 * to all that an agency is held to.
 */
@Component
class OrderChecks {

  private static final int MOST_PLACES = 9_999;
  private final Assessments assessments;
  private final Corridors corridors;
  private final Licences licences;
  private final Occupations occupations;

  OrderChecks(
      Assessments assessments, Corridors corridors, Licences licences, Occupations occupations) {
    this.assessments = assessments;
    this.corridors = corridors;
    this.licences = licences;
    this.occupations = occupations;
  }

  /** What is wrong with an order by itself, before anybody is looked up. */
  List<Reason> refusals(NewOrder order) {
    List<Reason> reasons = new ArrayList<>();
    country("origin", order.origin(), reasons);
    country("country", order.destination(), reasons);
    if (order.places() < 1 || order.places() > MOST_PLACES) {
      reasons.add(reason("places-wrong", "places"));
    }
    if (order.channel() == null) {
      reasons.add(reason("channel-missing", "channel"));
    } else if (order.channel() == JobOrder.Channel.AGENCY == order.agency().isBlank()) {
      boolean missing = order.agency().isBlank();
      reasons.add(reason(missing ? "agency-missing" : "agency-without-place", "agency"));
    }
    mustSay(order.terms(), reasons);
    return reasons;
  }

  /** A promise that is not made cannot be kept: an order says what the work is and pays. */
  private void mustSay(Terms terms, List<Reason> reasons) {
    if (terms.wage() == null) {
      reasons.add(reason("wage-missing", "wage"));
    }
    if (terms.hours() == null || terms.hours().weekly().isEmpty()) {
      reasons.add(reason("hours-missing", "hoursPerDay"));
    }
    if (terms.housing() == null) {
      reasons.add(reason("housing-missing", "housing"));
    }
    if (terms.place() == null || terms.place().where().isBlank()) {
      reasons.add(reason("place-missing", "where"));
    }
    if (terms.job() == null || !occupations.has(terms.job().occupation())) {
      reasons.add(reason("occupation-wrong", "occupation"));
    }
  }

  private static void country(String field, String code, List<Reason> reasons) {
    if (!CountryCodes.ALL.contains(code)) {
      reasons.add(reason("country-wrong", field));
    }
  }

  /** What law, licences and accreditation say. */
  List<Reason> lawful(
      Caller caller, JobOrder.Of of, Terms terms, List<JobOrder.Cost> costs, LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    String occupation = terms.job() == null ? null : terms.job().occupation();
    for (Finding finding : assessments.findings(of.origin(), of.destination(), terms, day)) {
      reasons.add(
          new Reason(
              finding.code(), finding.field().word(), Map.of("law", finding.rule().law().name())));
    }
    corridors
        .find(of.origin(), of.destination(), day)
        .ifPresent(corridor -> mayCharge(corridor, terms, costs, day, reasons));
    if (of.agency() != null) {
      Standing agency = licences.standing(caller, of.agency(), day);
      if (!agency.mayRecruit(of.origin(), of.destination(), occupation)) {
        reasons.add(reason("agency-may-not", "agency"));
      }
    }
    Standing employer = licences.standing(caller, of.employer(), day);
    boolean accredited =
        employer.holds(Licence.ACCREDITATION)
            && employer.mayRecruit(of.origin(), of.destination(), occupation);
    if (!accredited) {
      reasons.add(reason("employer-not-accredited", "employerNumber"));
    }
    return reasons;
  }

  private static void mayCharge(
      Corridor corridor,
      Terms terms,
      List<JobOrder.Cost> costs,
      LocalDate day,
      List<Reason> reasons) {
    String occupation = terms.job() == null ? null : terms.job().occupation();
    for (JobOrder.Cost cost : costs) {
      if (cost.bearer() == Bearer.WORKER) {
        Optional<CostRule> rule =
            corridor.costOf(new Corridor.Charge(cost.head(), null, null, occupation), day);
        String field = "cost-" + cost.head().code();
        if (cost.head() == CostHead.ILLEGITIMATE || rule.isPresent() && !rule.get().isForWorker()) {
          reasons.add(reason("worker-may-not-pay", field));
        } else if (rule.isPresent() && above(rule.get(), cost.amount(), terms)) {
          reasons.add(reason("cost-above-cap", field));
        }
      }
    }
  }

  private static boolean above(CostRule rule, @Nullable Money amount, Terms terms) {
    Money month =
        terms.wage() != null && terms.wage().per() == Per.MONTH ? terms.wage().amount() : null;
    return amount != null
        && rule.cap() != null
        && rule.cap()
            .most(month)
            .filter(most -> most.currency().equals(amount.currency()))
            .filter(most -> amount.minor() > most.minor())
            .isPresent();
  }

  static Reason reason(String code, String field) {
    return new Reason(code, field, Map.of());
  }
}
