package org.lintas.complaints.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.lintas.complaints.Channel;
import org.springframework.stereotype.Component;

/** Complaints as they stand in the clear, for other parts of the desk that have asked who calls. */
@Component
public class Dockets {

  private final DocketStore store;
  private final Clock clock;

  Dockets(DocketStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Optional<Docket> get(long complaint) {
    return store.get(complaint);
  }

  /** The same, kept from everybody else until the transaction ends. */
  public Optional<Docket> lock(long complaint) {
    return store.lock(complaint);
  }

  public Optional<Docket> find(String number) {
    return store.find(number);
  }

  public Map<Long, Docket> all(Collection<Long> complaints) {
    return store.all(complaints);
  }

  /** Puts a case on another channel's desk, whose clocks begin. */
  public void pass(Docket docket, Channel to) {
    Instant now = clock.instant();
    store.change(Moves.passed(docket, to.code(), to.acknowledgeBy(now), to.answerBy(now)));
  }
}
