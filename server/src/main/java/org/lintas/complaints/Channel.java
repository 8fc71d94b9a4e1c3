package org.lintas.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.lintas.shared.Word;

/**
 * An organisation that receives complaints.
 *
 * @param names what it is called, by language; English is always there
 * @param tells what it does, in a few sentences, by language
 * @param nationals codes of the countries whose nationals it is there for; empty: everybody
 * @param office code of its office, where its people hold their roles
 * @param reveals whose word opens an identity
 * @param clocks how soon it answers
 * @param retention how long after its end a case is kept
 */
public record Channel(
    String code,
    Kind kind,
    Map<String, String> names,
    Map<String, String> tells,
    List<String> nationals,
    String office,
    RevealRule reveals,
    Clocks clocks,
    Period retention) {

  /** Days in which an outcome may be disputed; a case is kept longer. */
  public static final int DISPUTE_DAYS = 90;

  /** What sort of organisation it is. */
  public enum Kind {
    COMPLAINT_CENTRE,
    EMBASSY,
    CIVIL_SOCIETY;

    public String code() {
      return Word.of(this);
    }
  }

  /** Who must agree before an identity is shown to one named person. */
  public enum RevealRule {
    CONSENT,
    CUSTODIAN,
    CONSENT_AND_CUSTODIAN,
    CONSENT_OR_CUSTODIAN;

    public String code() {
      return Word.of(this);
    }

    /** Whether there must be custodians at all. */
    public boolean needsCustodians() {
      return this != CONSENT;
    }
  }

  /**
   * How soon it answers, counted from the filing.
   *
   * @param acknowledge until somebody has read it
   * @param answer until the complainant has an answer to the matter
   * @param emergency until somebody is on the way
   */
  public record Clocks(Duration acknowledge, Duration answer, Duration emergency) {}

  /** Until when it should have read what comes in now. */
  public Instant acknowledgeBy(Instant now) {
    return end(now, clocks.acknowledge());
  }

  /** Until when it should answer, or say whether it takes a case. */
  public Instant answerBy(Instant now) {
    return end(now, clocks.answer());
  }

  /** Until when somebody must be on the way. */
  public Instant dispatchBy(Instant now) {
    return end(now, clocks.emergency());
  }

  /** Up to the hour: a moment to the second would tell when exactly somebody wrote. */
  private static Instant end(Instant from, Duration term) {
    Instant end = from.plus(term);
    Instant hour = end.truncatedTo(ChronoUnit.HOURS);
    return hour.equals(end) ? end : hour.plus(1, ChronoUnit.HOURS);
  }

  /** What it is called in the reader's language. */
  public String name(Locale locale) {
    return in(names, locale);
  }

  /** What it does, in the reader's language. */
  public String does(Locale locale) {
    return in(tells, locale);
  }

  static String in(Map<String, String> texts, Locale locale) {
    return texts.getOrDefault(locale.getLanguage(), Objects.requireNonNull(texts.get("en")));
  }
}
