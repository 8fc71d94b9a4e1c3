package org.lintas.recruitment.reviews;

import java.time.Instant;
import java.util.Map;
import org.lintas.journal.Entry;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.minutes.Said;

/**
 * What an agency answers to its reviews, all together.
 *
 * @param by signature of its account
 */
public record Answer(
    long serial, int version, long organisation, Instant at, String by, String text) {

  Minutes.Subject subject() {
    return new Minutes.Subject(Entry.Chain.REVIEW, serial);
  }

  Map<String, String> said() {
    return new Said()
        .with("version", version)
        .with("organisation", organisation)
        .with("at", at)
        .with("by", by)
        .withHashOf("answer", text)
        .all();
  }
}
