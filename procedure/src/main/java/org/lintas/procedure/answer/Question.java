package org.lintas.procedure.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.procedure.rule.Nearest;

/** One question, able to read an answer to it. */
final class Question {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_DOCUMENT = 60;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]*");
  private static final Pattern DOCUMENT = Pattern.compile("[\\p{L}\\p{M}\\p{N} ./()-]+");

  private final Field field;
  private final Set<String> places;

  Question(Field field, Set<String> places) {
    this.field = field;
    this.places = places;
  }

  Field field() {
    return field;
  }

  /** What came of an answer: canonical text, nothing given, or a fault. */
  record Read(@Nullable String text, boolean isFaulty) {
    static final Read NOTHING = new Read(null, false);
    static final Read FAULT = new Read(null, true);

    static Read of(String text) {
      return new Read(text, false);
    }
  }

  Read read(@Nullable String raw, LocalDate today, List<? super Reason> reasons) {
    boolean lines = field.type() == FieldType.TEXT;
    if (raw != null && raw.length() > 10 * LONGEST_TEXT) {
      return fault(reasons, "too-long", Map.of("max", String.valueOf(longest())));
    }
    String text = raw == null ? "" : Cleaning.clean(raw, lines);
    if (text.isEmpty()) {
      return field.required() ? fault(reasons, "required", Map.of()) : Read.NOTHING;
    }
    if (Cleaning.hasControl(text, lines)) {
      return fault(reasons, "control-character", Map.of());
    }
    if (Cleaning.hasHidden(text)) {
      return fault(reasons, "hidden-character", Map.of());
    }
    if (text.codePointCount(0, text.length()) > longest()) {
      return fault(reasons, "too-long", Map.of("max", String.valueOf(longest())));
    }
    return typed(text, today, reasons);
  }

  private Read typed(String text, LocalDate today, List<? super Reason> reasons) {
    return switch (field.type()) {
      case TEXT, PERSON, ORGANISATION, FILE -> Read.of(text);
      case NAME -> Cleaning.hasLetter(text) ? Read.of(text) : fault(reasons, "no-letter", Map.of());
      case DATE -> Dates.date(field.name(), text, today, reasons);
      case YEAR -> Dates.year(field.name(), text, today, reasons);
      case NUMBER -> number(text, reasons);
      case MONEY -> money(text, reasons);
      case COUNTRY ->
          listed(text.toUpperCase(Locale.ROOT), CountryCodes.ALL, "unknown-country", reasons);
      case PLACE -> place(text, reasons);
      case CHOICE -> choice(text, reasons);
      case YES_NO -> yesNo(text, reasons);
      case PHONE -> phone(text, reasons);
      case DOCUMENT -> DOCUMENT.matcher(text).matches() ? Read.of(text) : wrongType(reasons);
    };
  }

  private int longest() {
    return switch (field.type()) {
      case TEXT -> LONGEST_TEXT;
      case DOCUMENT -> LONGEST_DOCUMENT;
      case NAME, PERSON, ORGANISATION, FILE, PLACE -> LONGEST_NAME;
      case DATE, YEAR, NUMBER, MONEY, COUNTRY, CHOICE, YES_NO, PHONE -> LONGEST_NAME;
    };
  }

  private Read number(String text, List<? super Reason> reasons) {
    if (!NUMBER.matcher(text).matches()) {
      return wrongType(reasons);
    }
    BigDecimal number = new BigDecimal(text);
    return Read.of(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  private Read money(String text, List<? super Reason> reasons) {
    try {
      return Read.of(Money.of(text).toString());
    } catch (IllegalArgumentException wrong) {
      return wrongType(reasons);
    }
  }

  private Read place(String text, List<? super Reason> reasons) {
    return places.isEmpty()
        ? Read.of(text)
        : listed(text.toUpperCase(Locale.ROOT), places, "unknown-place", reasons);
  }

  private Read choice(String text, List<? super Reason> reasons) {
    if (field.choices().contains(text)) {
      return Read.of(text);
    }
    String near = Nearest.to(text, field.choices());
    return fault(reasons, "unknown-choice", near == null ? Map.of() : Map.of("suggestion", near));
  }

  private Read yesNo(String text, List<? super Reason> reasons) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> Read.of("yes");
      case "no", "false" -> Read.of("no");
      default -> wrongType(reasons);
    };
  }

  private Read phone(String text, List<? super Reason> reasons) {
    String digits = text.replaceAll("[^0-9+]", "");
    int count = digits.startsWith("+") ? digits.length() - 1 : digits.length();
    boolean fits = PHONE.matcher(text).matches() && count >= 6 && count <= 15;
    return fits ? Read.of(digits) : wrongType(reasons);
  }

  private Read listed(String text, Set<String> known, String code, List<? super Reason> reasons) {
    return known.contains(text) ? Read.of(text) : fault(reasons, code, Map.of());
  }

  private Read wrongType(List<? super Reason> reasons) {
    String type = field.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return fault(reasons, "wrong-type", Map.of("type", type));
  }

  private Read fault(List<? super Reason> reasons, String code, Map<String, String> details) {
    reasons.add(new Reason(code, field.name(), details));
    return Read.FAULT;
  }
}
