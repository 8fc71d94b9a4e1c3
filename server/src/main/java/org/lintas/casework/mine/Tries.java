package org.lintas.casework.mine;

import java.time.Clock;
import java.time.Duration;
import org.lintas.access.Throttle;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses case numbers and birth dates from one network, where many honest
 * people may share an address: only tries that fail are counted. The door counts those for one
 * number.
 */
@Component
class Tries {

  private final Throttle networks;

  Tries(Clock clock) {
    networks = new Throttle(20, Duration.ofSeconds(45), 20_000, clock);
  }

  /** Taken before the case is looked for; false when none was left. */
  boolean take(String address) {
    return networks.take(Throttle.network(address));
  }

  void giveBack(String address) {
    networks.giveBack(Throttle.network(address));
  }
}
