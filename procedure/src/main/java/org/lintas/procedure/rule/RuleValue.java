package org.lintas.procedure.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Money;
import org.lintas.procedure.PartialDate;

/**
 * How canonical answers look to a rule. A question without an answer is the empty text, zero, no,
 * or a date and an amount that no comparison holds for.
 */
final class RuleValue {
  static final OpaqueType DATE = OpaqueType.create("date");
  static final OpaqueType MONEY = OpaqueType.create("money");
  static final LocalDate NO_DATE = LocalDate.MIN;
  static final Money NO_MONEY = new Money(0, "");

  private RuleValue() {}

  /** Which day a date stands for when only its year or month is known. */
  enum Reading {
    EARLIEST,
    LATEST
  }

  static CelType type(FieldType type) {
    return switch (type) {
      case TEXT, NAME, COUNTRY, PLACE, CHOICE, PHONE, DOCUMENT, PERSON, ORGANISATION, FILE ->
          SimpleType.STRING;
      case DATE -> DATE;
      case YEAR -> SimpleType.INT;
      case NUMBER -> SimpleType.DOUBLE;
      case MONEY -> MONEY;
      case YES_NO -> SimpleType.BOOL;
    };
  }

  static Object of(FieldType type, @Nullable String answer, Reading reading) {
    return answer == null ? absent(type) : present(type, answer, reading);
  }

  private static Object present(FieldType type, String answer, Reading reading) {
    return switch (type) {
      case TEXT, NAME, COUNTRY, PLACE, CHOICE, PHONE, DOCUMENT, PERSON, ORGANISATION, FILE ->
          answer;
      case DATE -> date(answer, reading);
      case YEAR -> Long.valueOf(answer);
      case NUMBER -> Double.valueOf(answer);
      case MONEY -> Money.of(answer);
      case YES_NO -> answer.equals("yes");
    };
  }

  private static Object absent(FieldType type) {
    return switch (type) {
      case TEXT, NAME, COUNTRY, PLACE, CHOICE, PHONE, DOCUMENT, PERSON, ORGANISATION, FILE -> "";
      case DATE -> NO_DATE;
      case YEAR -> 0L;
      case NUMBER -> 0.0;
      case MONEY -> NO_MONEY;
      case YES_NO -> false;
    };
  }

  private static LocalDate date(String answer, Reading reading) {
    PartialDate date = PartialDate.find(answer).orElseThrow();
    return reading == Reading.EARLIEST ? date.first() : date.last();
  }
}
