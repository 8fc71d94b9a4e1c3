package org.lintas.recruitment.reviews;

import java.util.HashSet;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.casework.OwnCase;
import org.lintas.recruitment.contracts.Contracts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Agencies that found the work of a worker's contracts. Only who may see her case connects a
 * contract with it: no competitor does.
 */
@Component
@Order(1)
class ContractEngagements implements Engagements {

  private final Contracts contracts;

  ContractEngagements(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Set<Long> agencies(OwnCase own) {
    Set<Long> agencies = new HashSet<>();
    contracts
        .own(new Caller.Visitor(), own)
        .forEach(contract -> {
          Long agency = contract.of().agency();
          if (agency != null) {
            agencies.add(agency);
          }
        });
    return agencies;
  }
}
