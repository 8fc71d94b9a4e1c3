package org.lintas.complaints.reveals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lintas.access.Caller;
import org.lintas.complaints.Members;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.reveals.Reveal.State;
import org.lintas.complaints.reveals.Reveal.Word;
import org.lintas.complaints.reveals.RevealStore.Asked;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.RandomIds;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * The door to who may learn who a complainant is: a caseworker asks for one person, the complainant
 * reads every request and answers it. Custodians have a door of their own, {@link Custody}.
 */
@Component
public class Reveals {

  /** Who may be the one named person: those who work on the case. */
  private static final Set<String> READERS =
      Set.of(Entrance.CASEWORKER, "investigator", "prosecutor", "court-clerk");

  private final RevealStore store;
  private final Deciding deciding;
  private final Entrance entrance;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Reveals(
      RevealStore store,
      Deciding deciding,
      Entrance entrance,
      AllOrNothing allOrNothing,
      Clock clock) {
    this.store = store;
    this.deciding = deciding;
    this.entrance = entrance;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /** Every request about her, newest first. */
  public List<Reveal> of(Receipts.Opened opened) {
    return opened(opened.keys(), opened.complaint());
  }

  /** The same for the desk that holds the case; nothing for anybody else. */
  public List<Reveal> of(Caller.Officer officer, String number) {
    return entrance
        .held(officer, number)
        .map(docket -> opened(entrance.keys(officer), docket.id()))
        .orElse(List.of());
  }

  private List<Reveal> opened(Keys keys, long complaint) {
    return deciding.opened(keys, store.of(complaint));
  }

  public Result<Reveal> consent(Receipts.Opened opened, long id) {
    return hear(opened, id, Word.GIVEN, hers -> hers != Word.GIVEN, "consent");
  }

  public Result<Reveal> refuse(Receipts.Opened opened, long id) {
    return hear(opened, id, Word.REFUSED, hers -> hers == Word.ASKED, "refuse-reveal");
  }

  /** Takes a consent back, which ends what it allowed. */
  public Result<Reveal> withdraw(Receipts.Opened opened, long id) {
    return hear(opened, id, Word.WITHDRAWN, hers -> hers == Word.GIVEN, "withdraw-consent");
  }

  private Result<Reveal> hear(
      Receipts.Opened opened, long id, Word word, Predicate<Word> possible, String action) {
    return deciding.hear(
        id,
        new Deciding.Answer(
            opened.keys(), asked -> asked.complaint() == opened.complaint(), word, action),
        asked -> {
          boolean counts = RevealRules.needsHers(deciding.rule(asked.channel()));
          return counts && possible.test(asked.hers())
              ? deciding.alive(asked)
              : List.of(new Reason("reveal-answered", null, Map.of()));
        },
        asked -> {});
  }

  /**
   * What is asked for.
   *
   * @param reader name of the account of the one who would read
   */
  public record Wanted(String reader, String purpose, int hours) {}

  /** Asks that one person may learn who she is. */
  public Result<Docket> ask(Caller.Officer officer, String number, Wanted wanted) {
    Optional<Members.Member> reader =
        readers(officer, number).stream()
            .filter(each -> each.name().equals(wanted.reader()))
            .findFirst();
    return allOrNothing.step(
        () -> entrance.held(officer, number),
        docket -> {
          boolean again = reader.filter(each -> isAlive(docket.id(), each.account())).isPresent();
          return RevealRules.asking(docket, reader.isPresent(), again, wanted);
        },
        docket -> {
          Members.Member person = reader.orElseThrow();
          deciding.ask(
              entrance.keys(officer),
              asked(officer, docket, person, wanted.hours()),
              new RevealStore.Text(person.displayName(), person.role(), wanted.purpose().strip()),
              person.name());
          return docket;
        });
  }

  private Asked asked(Caller.Officer officer, Docket docket, Members.Member person, int hours) {
    return new Asked(
        RandomIds.next(),
        docket.id(),
        docket.channel(),
        person.account(),
        officer.account(),
        clock.instant(),
        hours,
        Word.ASKED,
        State.ASKED,
        null,
        null,
        new byte[0]);
  }

  private boolean isAlive(long complaint, int reader) {
    return store.of(complaint).stream()
        .filter(each -> each.reader() == reader)
        .map(each -> each.state(clock.instant()))
        .anyMatch(state -> state == State.ASKED || state == State.OPEN);
  }

  /** Who may be named. */
  public List<Members.Member> readers(Caller.Officer officer, String number) {
    return entrance.colleagues(officer, number, READERS);
  }

  /** Whether the caller may read who she is now. */
  public boolean mayRead(Caller.Officer officer, long complaint) {
    return readable(officer).contains(complaint);
  }

  /** Complaints of which the caller may read now who complained. */
  public Set<Long> readable(Caller.Officer officer) {
    return store.openTo(officer.account(), clock.instant());
  }

  /** Ends all that is alive: the case leaves the caller's channel, by whose rule it was asked. */
  public void end(Caller.Officer officer, long complaint) {
    List<String> own = entrance.channels(officer, Entrance.CASEWORKER);
    List<Asked> ending =
        store.of(complaint).stream().filter(each -> own.contains(each.channel())).toList();
    if (!ending.isEmpty()) {
      Keys keys = entrance.keys(officer);
      ending.forEach(each -> deciding.end(keys, each.id()));
    }
  }

  /** Ends all that is alive: she takes her complaint back. */
  public void end(Receipts.Opened opened) {
    store.of(opened.complaint()).forEach(each -> deciding.end(opened.keys(), each.id()));
  }
}
