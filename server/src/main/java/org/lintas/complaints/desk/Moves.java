package org.lintas.complaints.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** What a step makes of a case. */
final class Moves {

  private Moves() {}

  static Docket acknowledged(Docket docket, Instant now) {
    return docket.in(State.ACKNOWLEDGED).at(docket.times().acknowledged(now));
  }

  /** Whoever is answered knows that she was heard. */
  static Docket answered(Docket docket, Instant now) {
    return docket.in(State.IN_PROGRESS).at(docket.times().acknowledged(now).answered(now));
  }

  /** An emergency starts its clock once; what is none any more stops it. */
  static Docket triaged(Docket docket, Triage triage, Instant dispatchBy) {
    boolean emergency = triage.urgency() == Urgency.EMERGENCY;
    Docket triaged = docket.triaged(triage.kinds(), triage.urgency());
    if (emergency == (docket.urgency() == Urgency.EMERGENCY)) {
      return triaged;
    }
    return triaged.at(docket.times().dispatching(emergency ? dispatchBy : null, null));
  }

  static Docket dispatched(Docket docket, Instant now) {
    return docket.at(docket.times().dispatching(docket.times().dispatchBy(), now));
  }

  static Docket closed(
      Docket docket, String outcome, Instant now, LocalDate today, Period retention) {
    return answered(docket, now)
        .ended(State.CLOSED, outcome)
        .on(new Docket.Days(docket.days().filed(), today, today.plus(retention)));
  }

  /** What was disputed is open again, and is not shredded. */
  static Docket disputed(Docket docket, Instant answerBy) {
    return docket
        .in(State.DISPUTED)
        .at(docket.times().owing(answerBy))
        .on(new Docket.Days(docket.days().filed(), null, null));
  }

  /** She wrote: what was closed is open again, that nobody misses it, and is not shredded. */
  static Docket heard(Docket docket, Instant answerBy) {
    Docket owing = docket.at(docket.times().owing(answerBy));
    return switch (docket.state()) {
      case FILED, ACKNOWLEDGED, IN_PROGRESS, DISPUTED -> owing;
      case CLOSED ->
          owing.in(State.IN_PROGRESS).on(new Docket.Days(docket.days().filed(), null, null));
      case WITHDRAWN -> docket;
    };
  }

  /** Held by another channel, whose clocks begin. */
  static Docket passed(Docket docket, String channel, Instant acknowledgeBy, Instant answerBy) {
    return docket
        .heldBy(channel, null)
        .in(State.FILED)
        .at(docket.times().anew(acknowledgeBy, answerBy));
  }
}
