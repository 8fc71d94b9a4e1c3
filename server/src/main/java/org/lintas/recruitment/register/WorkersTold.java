package org.lintas.recruitment.register;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.costs.Charges;
import org.lintas.recruitment.reviews.Answer;
import org.lintas.recruitment.reviews.Rating;
import org.lintas.recruitment.reviews.Reviews;
import org.springframework.stereotype.Component;

/** What is known of agencies from those who worked through them, in numbers that name nobody. */
@Component
class WorkersTold {

  private static final Caller VISITOR = new Caller.Visitor();

  private final Reviews reviews;
  private final Charges charges;
  private final Contracts contracts;

  WorkersTold(Reviews reviews, Charges charges, Contracts contracts) {
    this.reviews = reviews;
    this.charges = charges;
    this.contracts = contracts;
  }

  /** By serial; each may lack any of them. */
  record Told(
      Map<Long, Rating> ratings,
      Map<Long, Charges.Line> charges,
      Map<Long, Contracts.Kept> contracts) {}

  Told of(Collection<Long> agencies) {
    return new Told(
        reviews.ratings(VISITOR, agencies),
        charges.of(VISITOR, agencies),
        contracts.kept(VISITOR, agencies));
  }

  /** What an agency answers to its reviews, or null. */
  @Nullable Answer answer(long agency) {
    return reviews.answer(VISITOR, agency);
  }
}
