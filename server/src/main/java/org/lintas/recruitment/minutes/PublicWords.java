package org.lintas.recruitment.minutes;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.procedure.Reason;

/** Words that everybody will read: given, not endless, and without a number that is a person's. */
public final class PublicWords {

  public static final int LONGEST = 4000;

  /** Telephone numbers, passports, cards: they point at a person. A date does not. */
  private static final Pattern NUMBER_OF_A_PERSON =
      Pattern.compile("(?<!\\p{Nd}|\\p{Nd}[ -])(?!(?:19|20|25)\\d\\d-)\\p{Nd}(?:[ -]?\\p{Nd}){6,}");

  private PublicWords() {}

  /** What is wrong: {@code text-missing}, {@code text-long}, {@code text-number}. */
  public static Optional<Reason> fault(String text, String field) {
    return text.isBlank()
        ? Optional.of(new Reason("text-missing", field, Map.of()))
        : faultIfAny(text, field);
  }

  /** The same of words that may be left out. */
  public static Optional<Reason> faultIfAny(String text, String field) {
    if (text.length() > LONGEST) {
      return Optional.of(new Reason("text-long", field, Map.of("most", Integer.toString(LONGEST))));
    }
    return NUMBER_OF_A_PERSON.matcher(text).find()
        ? Optional.of(new Reason("text-number", field, Map.of()))
        : Optional.empty();
  }
}
