package org.lintas.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.store.CaseDays;
import org.springframework.stereotype.Component;

/** The door to how long cases took, for figures that the node makes: days and counts alone. */
@Component
public class Passages {

  private final CaseDays days;

  Passages(CaseDays days) {
    this.days = days;
  }

  /**
   * How a case went.
   *
   * @param granted day on which all its stages were done; null while it is open, and when it was
   *     refused or withdrawn
   * @param stages how many were done
   */
  public record Passage(LocalDate started, @Nullable LocalDate granted, int stages) {}

  /** By serial, with one statement for all; unknown ones are absent. */
  public Map<Long, Passage> of(Caller.Node caller, Collection<Long> cases) {
    return days.of(cases);
  }
}
