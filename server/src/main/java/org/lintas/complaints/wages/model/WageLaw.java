package org.lintas.complaints.wages.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A country's rules of wages.
 *
 * @param country lower-case code of two letters, as its file is called
 * @param names law → language tag → name
 */
public record WageLaw(
    String country,
    String currency,
    ZoneId zone,
    Map<String, Map<String, String>> names,
    List<WageRule> rules,
    List<MinimumWage> minimums) {

  /** The rule of a head on a day; a later one before an earlier. */
  public Optional<WageRule> find(Head head, LocalDate on, Basis basis) {
    return rules.stream()
        .filter(rule -> rule.head() == head && rule.holds(on, basis))
        .max(Comparator.comparing(rule -> rule.days().from()));
  }

  /** The rule of severance for a length of service. */
  Optional<WageRule> severance(LocalDate began, LocalDate ended, Basis basis) {
    return rules.stream()
        .filter(rule -> rule.head() == Head.SEVERANCE && rule.holds(ended, basis))
        .filter(
            rule -> rule.after() != null && !began.plus(rule.after()).isAfter(ended.plusDays(1)))
        .max(Comparator.comparing(WageRule::number));
  }

  /** The least wage of a day at a place; where none is known for it, the lowest of all. */
  Optional<MinimumWage> minimum(LocalDate on, @Nullable String place, String isco) {
    List<MinimumWage> all =
        minimums.stream().filter(each -> each.days().hold(on) && each.covers(isco)).toList();
    return all.stream()
        .filter(each -> each.place() != null && each.place().equals(place))
        .findFirst()
        .or(() -> all.stream().filter(each -> each.place() == null).findFirst());
  }

  /** Places of which a minimum wage of their own is known. */
  public List<String> places() {
    return minimums.stream()
        .map(MinimumWage::place)
        .flatMap(place -> Optional.ofNullable(place).stream())
        .distinct()
        .sorted()
        .toList();
  }

  public String name(String law, Locale locale) {
    Map<String, String> own = names.getOrDefault(law, Map.of());
    String found = own.get(locale.getLanguage());
    return found != null ? found : own.getOrDefault("en", law);
  }
}
