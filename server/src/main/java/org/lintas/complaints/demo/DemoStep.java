package org.lintas.complaints.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that somebody does in a story.
 *
 * @param ago how long before the demonstration was loaded
 * @param by name of an account, or {@code complainant}
 * @param act what is done, as the doors name it
 * @param with what is said; <code>{day+7}</code> and <code>{month-2}</code> count from today
 */
record DemoStep(Duration ago, String by, String act, Map<String, String> with) {

  private static final Pattern COUNTED = Pattern.compile("\\{(day|month)([+-]\\d{1,3})}");

  /** One word or sentence of it; empty when it is not given. */
  String word(String name) {
    return with.getOrDefault(name, "");
  }

  /** Words with commas between. */
  List<String> words(String name) {
    return word(name).isEmpty() ? List.of() : List.of(word(name).split(", *"));
  }

  /** All but some of what is said. */
  Map<String, String> without(String... names) {
    Map<String, String> left = new LinkedHashMap<>(with);
    left.keySet().removeAll(List.of(names));
    return left;
  }

  /** With days and months in the place of what counts them. */
  DemoStep dated(Clock clock) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> dated = new LinkedHashMap<>();
    with.forEach((name, text) ->
        dated.put(
            name,
            COUNTED
                .matcher(text)
                .replaceAll(found -> counted(found.group(1), found.group(2), today))));
    return new DemoStep(ago, by, act, dated);
  }

  private static String counted(String unit, String difference, LocalDate today) {
    int by = Integer.parseInt(difference);
    return unit.equals("day")
        ? today.plusDays(by).toString()
        : YearMonth.from(today).plusMonths(by).toString();
  }
}
