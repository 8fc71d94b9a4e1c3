package org.lintas.recruitment.watch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the watch list. Monitors enter and publish; whoever acts for an organisation answers;
 * a licensing officer agrees to inspect together; everybody reads what is published.
 */
@Component
public class WatchList {

  public static final String MONITOR = "monitor";
  public static final String AGENCY = "agency";
  public static final String LICENSING = "licensing-officer";

  /** How many days a subject has to answer before an entry may be published. */
  public static final int TERM = 14;

  private final WatchStore store;
  private final Organisations organisations;
  private final Minutes minutes;
  private final TransactionTemplate transaction;

  WatchList(
      WatchStore store,
      Organisations organisations,
      Minutes minutes,
      TransactionTemplate transaction) {
    this.store = store;
    this.organisations = organisations;
    this.minutes = minutes;
    this.transaction = transaction;
  }

  /** Enters what the committee says, and begins the term of its subject's right of reply. */
  public Result<WatchEntry> enter(Caller caller, Claim claim) {
    if (!caller.holds(MONITOR) || !exists(caller, claim.organisation())) {
      return new Result.Missing<>();
    }
    LocalDate today = minutes.today();
    List<Reason> faults = WatchRules.entering(claim, today);
    return faults.isEmpty()
        ? transaction.execute(status -> {
          WatchEntry.Entered now = new WatchEntry.Entered(minutes.now(), caller.signature());
          WatchEntry entry = store.add(WatchEntry.begun(claim, now, today.plusDays(TERM)));
          minutes.note(caller, entry.subject(), "enter", entry.said(), "");
          return new Result.Done<>(entry);
        })
        : new Result.Refused<>(faults);
  }

  private boolean exists(Caller caller, long organisation) {
    return organisations.find(caller, List.of(organisation)).containsKey(organisation);
  }

  /** Answers for the organisation; a monitor writes down what came by letter. */
  public Result<WatchEntry> reply(Caller caller, int serial, String text) {
    return change(
        caller,
        serial,
        "reply",
        "",
        entry -> actsFor(caller, entry) || caller.holds(MONITOR),
        entry -> WatchRules.replying(entry, text),
        entry -> {
          boolean byLetter = !actsFor(caller, entry);
          return entry.replied(
              new Reply(minutes.now(), caller.signature(), byLetter, text.strip()));
        });
  }

  public Result<WatchEntry> publish(Caller caller, int serial) {
    return change(
        caller,
        serial,
        "publish",
        "",
        entry -> caller.holds(MONITOR),
        entry -> WatchRules.publishing(entry, minutes.today()),
        entry -> entry.published(minutes.now()));
  }

  /** The committee is satisfied; the entry stays readable with why. */
  public Result<WatchEntry> settle(Caller caller, int serial, String reason) {
    return change(
        caller,
        serial,
        "settle",
        reason,
        entry -> caller.holds(MONITOR),
        entry -> WatchRules.settling(entry, reason),
        entry -> entry.ended(WatchState.SETTLED, ending(reason)));
  }

  /** The committee does not say it any more. */
  public Result<WatchEntry> withdraw(Caller caller, int serial, String reason) {
    return change(
        caller,
        serial,
        "withdraw",
        reason,
        entry -> caller.holds(MONITOR),
        entry -> WatchRules.withdrawing(entry, reason),
        entry -> entry.ended(WatchState.WITHDRAWN, ending(reason)));
  }

  private WatchEntry.Ending ending(String reason) {
    return new WatchEntry.Ending(minutes.now(), reason.strip());
  }

  /** Asks the state to inspect together. */
  public Result<WatchEntry> askVisit(Caller caller, int serial, String why) {
    return change(
        caller,
        serial,
        "ask-visit",
        why,
        entry -> caller.holds(MONITOR),
        entry -> WatchRules.asking(entry, why),
        entry -> entry.visited(new Visit(Visit.State.ASKED, null, why.strip())));
  }

  public Result<WatchEntry> agreeVisit(Caller caller, int serial, @Nullable LocalDate on) {
    return change(
        caller,
        serial,
        "agree-visit",
        "",
        entry -> caller.holds(LICENSING),
        entry -> WatchRules.agreeing(entry, on, minutes.today()),
        entry -> entry.visited(new Visit(Visit.State.AGREED, on, said(entry))));
  }

  public Result<WatchEntry> declineVisit(Caller caller, int serial, String why) {
    return change(
        caller,
        serial,
        "decline-visit",
        why,
        entry -> caller.holds(LICENSING),
        entry -> WatchRules.declining(entry, why),
        entry -> entry.visited(new Visit(Visit.State.DECLINED, null, why.strip())));
  }

  /** What the two found together; either of them writes it down. */
  public Result<WatchEntry> holdVisit(Caller caller, int serial, String found) {
    return change(
        caller,
        serial,
        "hold-visit",
        found,
        entry -> caller.holds(MONITOR) || caller.holds(LICENSING),
        entry -> WatchRules.holding(entry, found, minutes.today()),
        entry -> entry.visited(new Visit(Visit.State.HELD, on(entry), found.strip())));
  }

  private static String said(WatchEntry entry) {
    Visit visit = entry.visit();
    return visit == null ? "" : visit.said();
  }

  private static @Nullable LocalDate on(WatchEntry entry) {
    Visit visit = entry.visit();
    return visit == null ? null : visit.on();
  }

  private Result<WatchEntry> change(
      Caller caller,
      int serial,
      String action,
      String reason,
      Function<WatchEntry, Boolean> allowed,
      Function<WatchEntry, List<Reason>> rules,
      UnaryOperator<WatchEntry> step) {
    return transaction.execute(status -> {
      Optional<WatchEntry> found = store.lock(serial);
      if (found.isEmpty() || !allowed.apply(found.get())) {
        return new Result.Missing<>();
      }
      List<Reason> faults = rules.apply(found.get());
      if (!faults.isEmpty()) {
        return new Result.Refused<>(faults);
      }
      WatchEntry changed = step.apply(found.get());
      store.change(changed);
      minutes.note(caller, changed.subject(), action, changed.said(), reason);
      return new Result.Done<>(changed);
    });
  }

  /** One entry, for monitors, licensing officers and whom it is about. */
  public Optional<WatchEntry> find(Caller caller, int serial) {
    return store.find(serial).filter(entry -> works(caller) || actsFor(caller, entry));
  }

  /** What was done with an entry, newest first. */
  public List<Minutes.Step> history(Caller caller, int serial) {
    return find(caller, serial)
        .filter(entry -> works(caller))
        .map(entry -> minutes.history(entry.subject()))
        .orElse(List.of());
  }

  /** Entries for those who work with them: those that wait first, by the end of their term. */
  public Page<WatchEntry> list(Caller caller, Set<WatchState> states, int page, int size) {
    return states.isEmpty() || !works(caller)
        ? new Page<>(List.of(), page, size, 0)
        : new Page<>(store.list(states, size, (long) page * size), page, size, store.count(states));
  }

  /** All about the organisations that an account acts for, withdrawn ones aside. */
  public List<WatchEntry> mine(Caller.Officer caller) {
    return store.about(organisations.of(caller)).stream()
        .filter(entry -> entry.state() != WatchState.WITHDRAWN)
        .toList();
  }

  /** What everybody reads, a list an organisation; those without entries are absent. */
  public Map<Long, List<WatchEntry>> published(Caller caller, Collection<Long> about) {
    return store.about(about).stream()
        .filter(entry -> entry.state().isPublic())
        .collect(Collectors.groupingBy(entry -> entry.claim().organisation()));
  }

  /** What was published or ended last, newest first. */
  public List<WatchEntry> latest(Caller caller, int most) {
    return store.latest(most);
  }

  /** All states, in which a list may be asked for. */
  public static Set<WatchState> states() {
    return EnumSet.allOf(WatchState.class);
  }

  private boolean actsFor(Caller caller, WatchEntry entry) {
    return caller instanceof Caller.Officer officer
        && organisations.of(officer).contains(entry.claim().organisation());
  }

  private static boolean works(Caller caller) {
    return caller.holds(MONITOR) || caller.holds(LICENSING);
  }
}
