package org.lintas.recruitment.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.minutes.PublicWords;

/** Why a step with an entry is refused. */
final class WatchRules {

  private static final int SHORTEST_FACTS = 30;
  private static final int MOST_WORKERS = 1_000_000;

  private WatchRules() {}

  @SafeVarargs
  static List<Reason> all(Optional<Reason>... faults) {
    return Stream.of(faults).flatMap(Optional::stream).toList();
  }

  static List<Reason> entering(Claim claim, LocalDate today) {
    LocalDate until = claim.until();
    return all(
        facts(claim.facts()),
        when(claim.since().isAfter(today), "since-future", "since"),
        when(until != null && until.isBefore(claim.since()), "until-before", "until"),
        when(until != null && until.isAfter(today), "until-future", "until"),
        when(claim.workers() < 1 || claim.workers() > MOST_WORKERS, "workers-wrong", "workers"));
  }

  private static Optional<Reason> facts(String facts) {
    if (facts.strip().length() < SHORTEST_FACTS) {
      return refused("facts-short", "facts");
    }
    return text(facts, "facts");
  }

  static Optional<Reason> text(String text, String field) {
    return PublicWords.fault(text, field);
  }

  static List<Reason> replying(WatchEntry entry, String text) {
    return all(
        when(entry.state() == WatchState.WITHDRAWN, "withdrawn", null),
        when(entry.reply() != null, "replied", null),
        text(text, "reason"));
  }

  /** The right of reply: neither cut short nor forgotten, and no name on one account alone. */
  static List<Reason> publishing(WatchEntry entry, LocalDate today) {
    if (entry.state() != WatchState.TOLD) {
      return all(refused("not-waiting", null));
    }
    boolean waits = entry.reply() == null && !today.isAfter(entry.replyBy());
    return all(
        when(entry.claim().grade() == Grade.ONE_ACCOUNT, "evidence-weak", null),
        waits
            ? Optional.of(
                new Reason("term-running", null, Map.of("day", entry.replyBy().toString())))
            : Optional.empty());
  }

  static List<Reason> settling(WatchEntry entry, String reason) {
    return all(
        when(entry.state() != WatchState.PUBLISHED, "not-published", null), text(reason, "reason"));
  }

  static List<Reason> withdrawing(WatchEntry entry, String reason) {
    return all(
        when(entry.state() == WatchState.WITHDRAWN, "withdrawn", null), text(reason, "reason"));
  }

  static List<Reason> asking(WatchEntry entry, String why) {
    Visit visit = entry.visit();
    boolean open = visit != null && visit.state() != Visit.State.DECLINED;
    return all(
        when(open, "visit-exists", null),
        when(entry.state() == WatchState.WITHDRAWN, "withdrawn", null),
        text(why, "reason"));
  }

  static List<Reason> agreeing(WatchEntry entry, @Nullable LocalDate on, LocalDate today) {
    return all(
        is(Visit.State.ASKED, entry),
        when(on == null, "day-missing", "on"),
        when(on != null && on.isBefore(today), "day-past", "on"));
  }

  static List<Reason> declining(WatchEntry entry, String why) {
    return all(is(Visit.State.ASKED, entry), text(why, "reason"));
  }

  static List<Reason> holding(WatchEntry entry, String found, LocalDate today) {
    Visit visit = entry.visit();
    LocalDate on = visit == null ? null : visit.on();
    return all(
        is(Visit.State.AGREED, entry),
        when(on != null && on.isAfter(today), "day-future", null),
        text(found, "reason"));
  }

  private static Optional<Reason> is(Visit.State state, WatchEntry entry) {
    Visit visit = entry.visit();
    return when(visit == null || visit.state() != state, "visit-" + state.word(), null);
  }

  private static Optional<Reason> when(boolean wrong, String code, @Nullable String field) {
    return wrong ? refused(code, field) : Optional.empty();
  }

  private static Optional<Reason> refused(String code, @Nullable String field) {
    return Optional.of(new Reason(code, field, Map.of()));
  }
}
