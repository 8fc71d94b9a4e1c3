package org.lintas.recruitment.malpractice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.minutes.Said;
import org.lintas.shared.Word;

/**
 * An entry of the log.
 *
 * @param serial subject of its journal entries
 * @param answer what its subject says to it, or null
 * @param ending why it was remedied or set aside, or null
 */
public record Malpractice(
    int serial,
    int version,
    Finding finding,
    Instant at,
    String by,
    State state,
    @Nullable Words answer,
    @Nullable Words ending) {

  /** How far it has come. */
  public enum State {
    OPEN,
    REMEDIED,
    /** It was found to be wrong: the public does not read it any more. */
    SET_ASIDE;

    public String word() {
      return Word.of(this);
    }
  }

  /** What somebody said, and when. */
  public record Words(Instant at, String by, String text) {}

  Malpractice numbered(int assigned) {
    return new Malpractice(assigned, version, finding, at, by, state, answer, ending);
  }

  Malpractice answered(Words words) {
    return new Malpractice(serial, version + 1, finding, at, by, state, words, ending);
  }

  Malpractice ended(State how, Words why) {
    return new Malpractice(serial, version + 1, finding, at, by, how, answer, why);
  }

  /** Whether everybody may read it on a day. */
  public boolean isPublic(LocalDate day) {
    LocalDate from = finding.publicFrom();
    return from != null && !day.isBefore(from) && state != State.SET_ASIDE;
  }

  Minutes.Subject subject() {
    return new Minutes.Subject(Entry.Chain.MALPRACTICE, serial);
  }

  Map<String, String> said() {
    Said said =
        new Said()
            .with("version", version)
            .with("organisation", finding.organisation())
            .with("matter", finding.matter())
            .withHashOf("programme", finding.programme())
            .with("since", finding.since())
            .with("until", finding.until())
            .with("workers", finding.workers())
            .with("overtime", finding.overtime())
            .with("underpaid", finding.underpaid())
            .with("inspectedOn", finding.inspectedOn())
            .with("ground", finding.ground())
            .withHashOf("facts", finding.facts())
            .with("publicFrom", finding.publicFrom())
            .with("at", at)
            .with("by", by)
            .with("state", state);
    if (answer != null) {
      said.with("answeredAt", answer.at())
          .with("answeredBy", answer.by())
          .withHashOf("answer", answer.text());
    }
    if (ending != null) {
      said.with("endedAt", ending.at()).withHashOf("ending", ending.text());
    }
    return said.all();
  }
}
