package org.lintas.complaints.admissions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.Members;
import org.lintas.complaints.admissions.Admission.State;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.RandomIds;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of the desk that asks whether somebody of justice may read a track. */
@Component
public class Admitting {

  private final AdmissionStore store;
  private final AdmissionSteps steps;
  private final Entrance entrance;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Admitting(
      AdmissionStore store,
      AdmissionSteps steps,
      Entrance entrance,
      AllOrNothing allOrNothing,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.entrance = entrance;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /**
   * What a caseworker asks for.
   *
   * @param reader name of the account of the one who would read
   */
  public record Wanted(String reader, String purpose) {}

  /** Requests of a case that the caller's desk holds, newest first; none for anybody else. */
  public List<Admission> of(Caller.Officer officer, String number) {
    return entrance
        .held(officer, number)
        .map(docket -> store.opened(entrance.keys(officer), docket.id()))
        .orElse(List.of());
  }

  /** Who may be named. */
  public List<Members.Member> readers(Caller.Officer officer, String number) {
    return entrance.colleagues(officer, number, Entrance.JUSTICE);
  }

  /** Asks the complainant; nobody reads before she agrees. */
  public Result<Docket> ask(Caller.Officer officer, String number, Wanted wanted) {
    Optional<Members.Member> reader =
        readers(officer, number).stream()
            .filter(each -> each.name().equals(wanted.reader()))
            .findFirst();
    return allOrNothing.step(
        () -> entrance.held(officer, number),
        docket -> {
          boolean again = reader.filter(each -> isAlive(docket.id(), each.account())).isPresent();
          return AdmissionRules.asking(docket, reader.isPresent(), again, wanted.purpose());
        },
        docket -> {
          begin(officer, docket, reader.orElseThrow(), wanted.purpose());
          return docket;
        });
  }

  private void begin(Caller.Officer officer, Docket docket, Members.Member person, String purpose) {
    Keys keys = entrance.keys(officer);
    long id = RandomIds.next();
    AdmissionStore.Text text =
        new AdmissionStore.Text(person.displayName(), person.role(), person.name(), purpose);
    steps.begin(
        keys,
        new AdmissionStore.Row(
            id,
            docket.id(),
            new AdmissionStore.Parties(docket.channel(), person.account(), officer.account(), null),
            State.ASKED,
            new AdmissionStore.Moments(clock.instant(), null, null, null, null),
            store.sealed(keys, docket.id(), id, text),
            null),
        person.name());
  }

  private boolean isAlive(long complaint, int reader) {
    return store.of(complaint).stream()
        .anyMatch(each -> each.parties().reader() == reader && each.state().isAlive());
  }

  /** Gives the key that a custodian agreed to in her stead. */
  public Result<Long> give(Caller.Officer officer, String number, long id) {
    return take(officer, number, id, "give-track", false);
  }

  /** Takes a request back, and the key if it was given. */
  public Result<Long> end(Caller.Officer officer, String number, long id) {
    return take(officer, number, id, "end-admission", true);
  }

  private Result<Long> take(
      Caller.Officer officer, String number, long id, String action, boolean ends) {
    Optional<Docket> held = entrance.held(officer, number);
    if (held.isEmpty()) {
      return new Result.Missing<>();
    }
    long complaint = held.get().id();
    return steps.take(
        id,
        new AdmissionSteps.Hand(
            entrance.keys(officer), row -> row.complaint() == complaint, action),
        row -> ends ? AdmissionRules.ending(row.state()) : AdmissionRules.giving(row.state()),
        row -> ends ? row.ended(clock.instant()) : row.opened(clock.instant(), false));
  }

  /** Ends all that is alive: the case leaves the caller's channel, at which it was asked. */
  public void end(Caller.Officer officer, long complaint) {
    List<String> own = entrance.channels(officer, Entrance.CASEWORKER);
    if (store.of(complaint).stream().anyMatch(each -> own.contains(each.parties().channel()))) {
      steps.end(
          complaint,
          new AdmissionSteps.Hand(
              entrance.keys(officer),
              row -> own.contains(row.parties().channel()),
              "end-admission"),
          row -> row.ended(clock.instant()));
    }
  }
}
