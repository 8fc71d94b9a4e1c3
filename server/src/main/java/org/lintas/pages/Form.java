package org.lintas.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a form as they were written, and what is wrong with them. A page that refuses a
 * form shows it again from this: nobody writes anything twice.
 *
 * <p>A date is asked for in three parts, {@code <field>-day}, {@code -month} and {@code -year}, of
 * which day and month may be unknown.
 */
public record Form(Map<String, List<String>> values, List<Message> messages) {

  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  /** From {@code request.getParameterMap()}. */
  public static Form of(Map<String, String[]> parameters) {
    return new Form(
        parameters.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> List.of(each.getValue()))),
        List.of());
  }

  /** The same answers with what is wrong with them. */
  public Form refused(List<Message> wrong) {
    return new Form(values, List.copyOf(wrong));
  }

  /** With an answer that is already known; a date as {@code 1985}, {@code 1985-07} or in full. */
  public Form with(String field, String value) {
    Map<String, List<String>> more = new HashMap<>(values);
    more.put(field, List.of(value));
    return new Form(Map.copyOf(more), messages);
  }

  public boolean refused() {
    return !messages.isEmpty();
  }

  /** The answer without surrounding blanks; empty when there is none. */
  public String value(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  public boolean chose(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  /** What is wrong with an answer, or null. */
  public @Nullable String error(String field) {
    String all =
        messages.stream()
            .filter(each -> field.equals(each.field()))
            .map(Message::text)
            .distinct()
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }

  /**
   * A date from its parts, {@code 1985}, {@code 1985-07} or {@code 1985-07-21}; digits of any
   * script are understood. What makes no date comes out as it was written, for the rules to refuse.
   */
  public String date(String field) {
    String year = digits(value(field + "-year"));
    String month = twoDigits(value(field + "-month"));
    String day = twoDigits(value(field + "-day"));
    if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
      return value(field);
    }
    if (!day.isEmpty()) {
      return year + "-" + month + "-" + day;
    }
    return month.isEmpty() ? year : year + "-" + month;
  }

  /**
   * A part of a date as it was written.
   *
   * @param part {@code day}, {@code month} or {@code year}
   */
  public String part(String field, String part) {
    if (values.containsKey(field + "-" + part)) {
      return value(field + "-" + part);
    }
    String[] parts = value(field).split("-");
    int at = List.of("year", "month", "day").indexOf(part);
    return at < parts.length ? parts[at] : "";
  }

  private static String twoDigits(String text) {
    String digits = digits(text);
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static String digits(String text) {
    return text.codePoints()
        .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
