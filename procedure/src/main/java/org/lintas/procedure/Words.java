package org.lintas.procedure;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.words.Sentences;

/** Texts of a procedure and sentences of the engine in the reader's language. */
public final class Words {

  private static final List<String> OF_STAGE =
      List.of("word.*", "field.*.label", "stage.*.title", "fee.*");
  private static final List<String> OF_ANSWER = List.of("word.*", "field.*.label", "fee.*");
  private static final List<String> OF_FEE = List.of("fee.*", "word.*");

  private Words() {}

  /** The sentence for a reason: what is wrong and what to do. */
  public static String of(Reason reason, Procedure procedure, Locale locale) {
    String check = reason.details().get("check");
    if (check != null && reason.code().equals("check-failed")) {
      String own = find(procedure, "check." + check, locale);
      if (own != null) {
        return own;
      }
    }
    Map<String, Object> words = new HashMap<>();
    words.put("field", subject(kinds(reason.code()), reason.field(), procedure, locale));
    reason.details().forEach((key, value) -> words.put(key, word(key, value, procedure, locale)));
    String key = "reason." + reason.code();
    String type = reason.details().get("type");
    String sentence = sentence(type == null ? key : key + "." + type, words, locale);
    return sentence == null ? reason.code() : sentence;
  }

  /**
   * A text of the procedure by key: {@code field.born.label}, {@code choice.sector.fishing}, {@code
   * outcome.health-check.fit}, {@code role.registrar}, {@code fee.work-permit}; also {@code
   * place.TH-10} and {@code country.MM}. English, then the key's last part, stand in for a missing
   * one.
   */
  public static String text(Procedure procedure, String key, Locale locale) {
    String found = find(procedure, key, locale);
    return found == null ? key.substring(key.lastIndexOf('.') + 1) : found;
  }

  /** A day as people write it; Thai in the Buddhist era. */
  public static String date(LocalDate day, Locale locale) {
    return Sentences.in(locale).date(day);
  }

  /** An amount with thousands separators and the currency's short name. */
  public static String money(Money money, Locale locale) {
    return Sentences.in(locale).money(money);
  }

  /** A length of time: {@code 30 days}, {@code 1 year}. */
  public static String period(Period period, Locale locale) {
    return Sentences.in(locale).period(period);
  }

  /** A deadline, in days or more or in hours. */
  public static String period(TemporalAmount amount, Locale locale) {
    return amount instanceof Duration hours
        ? Sentences.in(locale).hours(hours)
        : period(Period.from(amount), locale);
  }

  static @Nullable String find(Procedure procedure, String key, Locale locale) {
    if (key.startsWith("place.")) {
      return place(procedure, key.substring("place.".length()), locale.getLanguage());
    }
    if (key.startsWith("country.")) {
      return Sentences.in(locale).country(key.substring("country.".length()));
    }
    String found = texts(procedure, locale.getLanguage()).get(key);
    found = found == null ? Sentences.in(locale).find(key) : found;
    return found == null ? texts(procedure, "en").get(key) : found;
  }

  private static Map<String, String> texts(Procedure procedure, String language) {
    return procedure.texts().getOrDefault(language, Map.of());
  }

  private static @Nullable String place(Procedure procedure, String code, String language) {
    Map<String, String> names = procedure.jurisdiction().places().getOrDefault(code, Map.of());
    return names.getOrDefault(language, names.get("en"));
  }

  static @Nullable String sentence(String key, Map<String, Object> words, Locale locale) {
    String sentence = Sentences.in(locale).find(key, words);
    return sentence == null ? Sentences.english().find(key, words) : sentence;
  }

  /** In which order a reason's field is looked up: a fee may have the name of a stage. */
  private static List<String> kinds(String code) {
    return switch (code) {
      case "fee-unpaid", "paid-twice", "wrong-amount", "wrong-currency", "bad-receipt" -> OF_FEE;
      case "wrong-type" -> OF_ANSWER;
      default -> OF_STAGE;
    };
  }

  /** What a reason is about: a question, a fee, a stage, or one of the engine's own entries. */
  private static String subject(
      List<String> kinds, @Nullable String field, Procedure procedure, Locale locale) {
    if (field == null) {
      return "";
    }
    for (String kind : kinds) {
      String found = find(procedure, kind.replace("*", field), locale);
      if (found != null) {
        return found;
      }
    }
    return field;
  }

  private static String word(String key, String value, Procedure procedure, Locale locale) {
    return switch (key) {
      case "stage" -> subject(OF_STAGE, value, procedure, locale);
      case "role" ->
          Arrays.stream(value.split(", ", -1))
              .map(r -> text(procedure, "role." + r, locale))
              .collect(Collectors.joining(", "));
      case "opens", "closes", "day", "on", "today" -> day(value, locale);
      case "expected", "given" -> amount(value, locale);
      default -> value;
    };
  }

  private static String day(String value, Locale locale) {
    try {
      return date(LocalDate.parse(value), locale);
    } catch (DateTimeParseException asWritten) {
      return value;
    }
  }

  private static String amount(String value, Locale locale) {
    try {
      return money(Money.of(value), locale);
    } catch (IllegalArgumentException asWritten) {
      return value;
    }
  }
}
