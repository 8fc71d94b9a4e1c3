package org.lintas.recruitment.costs.web;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;

/** Reads amounts as people write them: {@code 1,500}, {@code ๑๕๐๐}, {@code 12.50}. */
final class Amounts {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,3})?");

  private Amounts() {}

  /**
   * An amount above zero.
   *
   * @param field that the reasons name
   */
  static Result<Money> read(String amount, String currency, String field) {
    String digits = digits(amount).replaceAll("[,\\s]", "").replace('\u2212', '-');
    if (digits.isEmpty()) {
      return refused("amount-missing", field);
    }
    if (!NUMBER.matcher(digits).matches()) {
      return refused("amount-not-a-number", field);
    }
    if (new BigDecimal(digits).signum() <= 0) {
      return refused("amount-not-positive", field);
    }
    try {
      Currency.getInstance(currency.toUpperCase(Locale.ROOT));
      return new Result.Done<>(Money.of(digits + " " + currency));
    } catch (IllegalArgumentException wrong) {
      return refused("amount-in-no-currency", field);
    }
  }

  private static Result<Money> refused(String code, String field) {
    return new Result.Refused<>(List.of(new Reason(code, field, Map.of())));
  }

  /** Digits of any script as ten. */
  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.strip()
        .codePoints()
        .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
        .forEach(digits::appendCodePoint);
    return digits.toString();
  }
}
