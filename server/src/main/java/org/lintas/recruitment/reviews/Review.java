package org.lintas.recruitment.reviews;

import java.time.Instant;
import java.util.Map;
import org.lintas.journal.Entry;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.minutes.Said;

/**
 * A review as it is kept; nobody but the system sees whose it is.
 *
 * @param version how often it was written, from 1
 */
record Review(
    long serial, int version, long caseSerial, long organisation, Scores scores, Instant at) {

  Review with(Scores other, Instant now) {
    return new Review(serial, version + 1, caseSerial, organisation, other, now);
  }

  Minutes.Subject subject() {
    return new Minutes.Subject(Entry.Chain.REVIEW, serial);
  }

  Map<String, String> said() {
    return new Said()
        .with("version", version)
        .with("case", caseSerial)
        .with("organisation", organisation)
        .with("fees", scores.fees())
        .with("contract", scores.contract())
        .with("job", scores.job())
        .with("at", at)
        .all();
  }
}
