package org.lintas.complaints.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Pieces;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of a desk's work with one case: what a caseworker says and decides. */
@Component
public class Deskwork {

  private final DeskSteps steps;
  private final Pieces pieces;
  private final Channels channels;
  private final Members members;
  private final Clock clock;

  Deskwork(DeskSteps steps, Pieces pieces, Channels channels, Members members, Clock clock) {
    this.steps = steps;
    this.pieces = pieces;
    this.channels = channels;
    this.members = members;
    this.clock = clock;
  }

  /** Tells her that it was read by a person; words may go with it. */
  public Result<Docket> acknowledge(Caller.Officer officer, String number, String words) {
    return steps.take(
        officer,
        number,
        "acknowledge",
        docket -> DeskRules.acknowledging(docket, words),
        step -> {
          if (!words.isBlank()) {
            write(step, Compartment.STORY, "answer", words);
          }
          return new DeskSteps.Taken(Moves.acknowledged(step.docket(), clock.instant()), Map.of());
        });
  }

  /** Writes to her; nothing is owed until she writes again. */
  public Result<Docket> answer(Caller.Officer officer, String number, String words) {
    return tell(officer, number, "answer", words);
  }

  /** Asks her something: the same, and her page says that an answer is awaited. */
  public Result<Docket> ask(Caller.Officer officer, String number, String words) {
    return tell(officer, number, "question", words);
  }

  private Result<Docket> tell(Caller.Officer officer, String number, String kind, String words) {
    return steps.take(
        officer,
        number,
        kind,
        docket -> DeskRules.writing(docket, words),
        step -> {
          write(step, Compartment.STORY, kind, words);
          return new DeskSteps.Taken(Moves.answered(step.docket(), clock.instant()), Map.of());
        });
  }

  /** Writes what she never sees. */
  public Result<Docket> note(Caller.Officer officer, String number, String words) {
    return steps.take(
        officer,
        number,
        "note",
        docket -> DeskRules.all(DeskRules.text(words, "words")),
        step -> {
          write(step, Compartment.NOTES, "note", words);
          return step.said(Map.of());
        });
  }

  public Result<Docket> triage(Caller.Officer officer, String number, Triage triage) {
    return steps.take(
        officer,
        number,
        "triage",
        docket -> DeskRules.triaging(docket, triage),
        step -> {
          pieces.add(
              step.keys(), step.docket().id(), Compartment.NOTES, "triage", triage.sealed().text());
          Instant dispatch = channel(step.docket()).dispatchBy(clock.instant());
          return new DeskSteps.Taken(
              Moves.triaged(step.docket(), triage, dispatch),
              Map.of("urgency", triage.urgency().word()));
        });
  }

  /** Somebody is on the way. */
  public Result<Docket> dispatch(Caller.Officer officer, String number, String words) {
    return steps.take(
        officer,
        number,
        "dispatch",
        docket -> DeskRules.dispatching(docket, words),
        step -> {
          write(step, Compartment.NOTES, "note", words);
          return new DeskSteps.Taken(Moves.dispatched(step.docket(), clock.instant()), Map.of());
        });
  }

  /**
   * Gives a case into the hands of a caseworker of its channel.
   *
   * @param name of her account; the caller's own to take it
   */
  public Result<Docket> assign(Caller.Officer officer, String number, String name) {
    return steps.take(
        officer,
        number,
        "assign",
        docket ->
            DeskRules.all(
                DeskRules.open(docket),
                DeskRules.when(member(docket, name).isEmpty(), "handler-missing", "handler")),
        step -> {
          int account = member(step.docket(), name).orElseThrow();
          return new DeskSteps.Taken(
              step.docket().heldBy(step.docket().channel(), account), Map.of("handler", name));
        });
  }

  private Optional<Integer> member(Docket docket, String name) {
    return members.of(docket.channel(), Entrance.CASEWORKER).stream()
        .filter(each -> each.name().equals(name))
        .map(Members.Member::account)
        .findFirst();
  }

  /** Closes it, telling her what came of it; she may dispute that. */
  public Result<Docket> close(Caller.Officer officer, String number, String outcome, String words) {
    return steps.take(
        officer,
        number,
        "close",
        docket -> DeskRules.closing(docket, outcome, words),
        step -> {
          write(step, Compartment.STORY, "outcome", words);
          Instant now = clock.instant();
          return new DeskSteps.Taken(
              Moves.closed(
                  step.docket(),
                  outcome,
                  now,
                  now.atZone(clock.getZone()).toLocalDate(),
                  channel(step.docket()).retention()),
              Map.of("outcome", outcome));
        });
  }

  /** Works on a disputed case again. */
  public Result<Docket> resume(Caller.Officer officer, String number, String words) {
    return steps.take(
        officer,
        number,
        "resume",
        docket -> DeskRules.resuming(docket, words),
        step -> {
          write(step, Compartment.STORY, "answer", words);
          return new DeskSteps.Taken(Moves.answered(step.docket(), clock.instant()), Map.of());
        });
  }

  private void write(DeskSteps.Step step, Compartment where, String kind, String words) {
    pieces.add(step.keys(), step.docket().id(), where, kind, words.strip());
  }

  private Channel channel(Docket docket) {
    return channels.find(docket.channel()).orElseThrow();
  }
}
