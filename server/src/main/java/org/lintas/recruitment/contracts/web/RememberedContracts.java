package org.lintas.recruitment.contracts.web;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.recruitment.contracts.Contract;

/**
 * The contracts that a worker has found, for as long as it takes to read them: in the memory of her
 * session alone.
 */
record RememberedContracts(List<Contract> contracts, Instant until) {

  private static final String PLACE = "contracts.mine";
  private static final Duration KEPT = Duration.ofMinutes(15);

  static void keep(HttpSession session, List<Contract> contracts, Instant now) {
    session.setAttribute(PLACE, new RememberedContracts(contracts, now.plus(KEPT)));
  }

  static Optional<List<Contract>> find(HttpSession session, Instant now) {
    return session.getAttribute(PLACE) instanceof RememberedContracts kept
            && !now.isAfter(kept.until())
        ? Optional.of(kept.contracts())
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(PLACE);
  }
}
