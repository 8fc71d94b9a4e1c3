package org.lintas.recruitment.orders;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Roles;
import org.lintas.recruitment.orders.model.JobOrder;
import org.springframework.stereotype.Component;

/** Who may see and file a job order, and whom it may name. */
@Component
class OrderAccess {

  private final Organisations organisations;

  OrderAccess(Organisations organisations) {
    this.organisations = organisations;
  }

  boolean seesAll(Caller caller) {
    return switch (caller) {
      case Caller.Node _ -> true;
      case Caller.Visitor _ -> false;
      case Caller.Officer officer -> officer.holds(Roles.LICENSING_OFFICER);
    };
  }

  boolean worksHere(Caller caller) {
    return seesAll(caller)
        || caller instanceof Caller.Officer officer && officer.holds(Roles.AGENCY);
  }

  /** Serials of the organisations for which the caller acts. */
  List<Long> organisations(Caller caller) {
    return caller instanceof Caller.Officer officer && officer.holds(Roles.AGENCY)
        ? List.copyOf(organisations.of(officer))
        : List.of();
  }

  boolean maySee(Caller caller, JobOrder.Of of) {
    if (seesAll(caller)) {
      return true;
    }
    List<Long> own = organisations(caller);
    return own.contains(of.employer()) || of.agency() != null && own.contains(of.agency());
  }

  /** Who wants workers; what is wrong is added to the reasons. */
  Optional<JobOrder.Of> read(Caller caller, NewOrder asked, List<Reason> reasons) {
    Long employer = organisation(caller, "employerNumber", asked.employer(), reasons);
    Long agency =
        asked.agency().isBlank() ? null : organisation(caller, "agency", asked.agency(), reasons);
    if (employer == null || asked.channel() == null) {
      return Optional.empty();
    }
    JobOrder.Of of =
        new JobOrder.Of(asked.origin(), asked.destination(), asked.channel(), employer, agency);
    if (!maySee(caller, of)) {
      reasons.add(OrderChecks.reason("not-yours", "employerNumber"));
    }
    if (asked.channel() == JobOrder.Channel.GOVERNMENT && !seesAll(caller)) {
      reasons.add(OrderChecks.reason("government-alone", "channel"));
    }
    return Optional.of(of);
  }

  private @Nullable Long organisation(
      Caller caller, String field, String number, List<Reason> reasons) {
    Optional<Organisation> found = organisations.byNumber(caller, number.strip());
    if (found.isEmpty()) {
      reasons.add(OrderChecks.reason("organisation-unknown", field));
    }
    return found.map(Organisation::id).orElse(null);
  }
}
