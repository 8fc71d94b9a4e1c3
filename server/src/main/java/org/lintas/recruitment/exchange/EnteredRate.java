package org.lintas.recruitment.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.minutes.Said;
import org.lintas.shared.Word;

/**
 * A rate that was entered.
 *
 * @param by who proposed it
 * @param confirmedBy who confirmed it, or null
 * @param ending why it was withdrawn, or null
 */
public record EnteredRate(
    int serial,
    int version,
    Rate rate,
    Instant at,
    String by,
    State state,
    @Nullable String confirmedBy,
    @Nullable String ending) {

  /**
   * What one unit of a currency was worth in another.
   *
   * @param base ISO 4217
   * @param currency ISO 4217
   * @param starts first day
   * @param until last day
   * @param source who set it, as people cite it
   */
  public record Rate(
      String base,
      String currency,
      BigDecimal units,
      LocalDate starts,
      LocalDate until,
      String source) {}

  /** How far it has come. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    WITHDRAWN;

    public String word() {
      return Word.of(this);
    }
  }

  EnteredRate numbered(int assigned) {
    return new EnteredRate(assigned, version, rate, at, by, state, confirmedBy, ending);
  }

  EnteredRate confirmed(String officer) {
    return new EnteredRate(serial, version + 1, rate, at, by, State.CONFIRMED, officer, ending);
  }

  EnteredRate withdrawn(String why) {
    return new EnteredRate(serial, version + 1, rate, at, by, State.WITHDRAWN, confirmedBy, why);
  }

  Minutes.Subject subject() {
    return new Minutes.Subject(Entry.Chain.RATE, serial);
  }

  Map<String, String> said() {
    return new Said()
        .with("version", version)
        .with("base", rate.base())
        .with("currency", rate.currency())
        .with("rate", rate.units().stripTrailingZeros().toPlainString())
        .with("starts", rate.starts())
        .with("until", rate.until())
        .with("source", rate.source())
        .with("at", at)
        .with("by", by)
        .with("state", state)
        .with("confirmedBy", confirmedBy)
        .withHashOf("ending", ending)
        .all();
  }
}
