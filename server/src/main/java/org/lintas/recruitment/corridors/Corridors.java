package org.lintas.recruitment.corridors;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.shared.Open;

/** The door to corridors. What the law says is everybody's to read. */
@Open("the law is public")
public final class Corridors {

  private final List<Corridor> corridors;

  public Corridors(List<Corridor> corridors) {
    this.corridors = corridors.stream().sorted(Comparator.comparing(Corridor::name)).toList();
  }

  /** All, by name; those of no country (codes with X, for tests) left out. */
  public List<Corridor> all() {
    return corridors.stream().filter(each -> !each.from().startsWith("X")).toList();
  }

  /**
   * The corridor between two countries, when its file knows anything of a day.
   *
   * @param from ISO 3166-1 alpha-2
   */
  public Optional<Corridor> find(String from, String to, LocalDate on) {
    return named((from + "-" + to).toLowerCase(Locale.ROOT))
        .filter(corridor ->
            !corridor.schedule(on).isEmpty()
                || !corridor.contractRules(on).isEmpty()
                || !corridor.quotas(on).isEmpty()
                || !corridor.levies(on).isEmpty());
  }

  /** A corridor by name: {@code mm-th}. */
  public Optional<Corridor> named(String name) {
    return corridors.stream().filter(corridor -> corridor.name().equals(name)).findFirst();
  }
}
