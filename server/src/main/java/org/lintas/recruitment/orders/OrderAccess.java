package org.lintas.recruitment.orders;

import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Parties;
import org.lintas.recruitment.orders.model.JobOrder;
import org.springframework.stereotype.Component;

/** Who may see and file a job order, and whom it may name. */
@Component
class OrderAccess extends Parties {

  OrderAccess(Organisations organisations) {
    super(organisations);
  }

  boolean maySee(Caller caller, JobOrder.Of of) {
    return maySee(caller, of.agency(), of.employer());
  }

  /** Who wants workers; what is wrong is added to the reasons. */
  Optional<JobOrder.Of> read(Caller caller, NewOrder asked, List<Reason> reasons) {
    Long employer = named(caller, "employerNumber", asked.employer(), reasons);
    Long agency =
        asked.agency().isBlank() ? null : named(caller, "agency", asked.agency(), reasons);
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
}
