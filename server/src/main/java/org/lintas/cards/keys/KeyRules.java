package org.lintas.cards.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.credential.Purpose;
import org.lintas.procedure.Reason;

/** What a key keeper may not do, and why. */
final class KeyRules {

  private static final int LONGEST_REASON = 500;
  private static final int FARTHEST_DAYS = 366;

  private KeyRules() {}

  static Reason reason(String code, @Nullable String field) {
    return new Reason(code, field, Map.of());
  }

  @SafeVarargs
  static List<Reason> all(Optional<Reason>... faults) {
    return Stream.of(faults).flatMap(Optional::stream).toList();
  }

  static Optional<Reason> reasonGiven(String reason) {
    if (reason.isBlank()) {
      return Optional.of(reason("reason-missing", "reason"));
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of(reason("reason-too-long", "reason"))
        : Optional.empty();
  }

  static List<Reason> creating(
      KeyRing ring,
      Purpose purpose,
      @Nullable LocalDate from,
      LocalDate today,
      Instant now,
      String reason) {
    return all(reasonGiven(reason), beginning(from, today), next(ring, purpose, from, today, now));
  }

  private static Optional<Reason> beginning(@Nullable LocalDate from, LocalDate today) {
    if (from == null) {
      return Optional.empty();
    }
    if (from.isBefore(today)) {
      return Optional.of(reason("from-past", "from"));
    }
    return from.isAfter(today.plusDays(FARTHEST_DAYS))
        ? Optional.of(reason("from-too-far", "from"))
        : Optional.empty();
  }

  /** Two that wait would make it unclear which comes next. */
  private static Optional<Reason> next(
      KeyRing ring, Purpose purpose, @Nullable LocalDate from, LocalDate today, Instant now) {
    boolean waits =
        ring.keys().stream()
            .filter(key -> key.purpose() == purpose)
            .anyMatch(key -> ring.state(key, now) == KeyState.NEXT);
    return waits && from != null && from.isAfter(today)
        ? Optional.of(reason("next-exists", "from"))
        : Optional.empty();
  }

  /** A report may be moved to an earlier day; a later one would make refused papers good again. */
  static Optional<Reason> stealing(
      HeldKey key, @Nullable LocalDate since, LocalDate today, ZoneId zone) {
    if (since == null) {
      return Optional.of(reason("since-missing", "since"));
    }
    if (since.isAfter(today)) {
      return Optional.of(reason("since-future", "since"));
    }
    Instant before = key.stolenSince();
    return before != null && since.atStartOfDay(zone).toInstant().isAfter(before)
        ? Optional.of(reason("since-later", "since"))
        : Optional.empty();
  }

  static Optional<Reason> clearing(HeldKey key, Caller caller, boolean twoPersons) {
    if (key.stolenSince() == null) {
      return Optional.of(reason("not-stolen", null));
    }
    return twoPersons && caller.signature().equals(key.stolenBy())
        ? Optional.of(reason("second-person", null))
        : Optional.empty();
  }
}
