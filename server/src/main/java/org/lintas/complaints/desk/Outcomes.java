package org.lintas.complaints.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Receipts;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The complainant's door to how her case ended: she reads it, and may dispute it. */
@Component
public class Outcomes {

  private final DocketStore store;
  private final Pieces pieces;
  private final Channels channels;
  private final ComplaintJournal journal;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Outcomes(
      DocketStore store,
      Pieces pieces,
      Channels channels,
      ComplaintJournal journal,
      AllOrNothing allOrNothing,
      Clock clock) {
    this.store = store;
    this.pieces = pieces;
    this.channels = channels;
    this.journal = journal;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /** The last outcome; empty until the case was closed once. */
  public Optional<Outcome> of(Receipts.Opened opened) {
    Docket docket = store.get(opened.complaint()).orElseThrow();
    String code = docket.outcome();
    if (code == null) {
      return Optional.empty();
    }
    return pieces.read(opened.keys(), docket.id(), Compartment.STORY).stream()
        .filter(each -> each.kind().equals("outcome"))
        .reduce((first, last) -> last)
        .map(words ->
            new Outcome(
                code,
                words.text(),
                words.at(),
                day(words.at()).plusDays(Channel.DISPUTE_DAYS),
                docket.state() != State.CLOSED));
  }

  /** She does not accept it: the desk owes an answer again, and nothing is shredded. */
  public Result<Outcome> dispute(Receipts.Opened opened, String why) {
    Instant now = clock.instant();
    return allOrNothing.step(
        () -> store.lock(opened.complaint()),
        docket -> DeskRules.disputing(docket, why, day(now)),
        docket -> {
          Channel channel = channels.find(docket.channel()).orElseThrow();
          pieces.add(opened.keys(), docket.id(), Compartment.STORY, "dispute", why.strip());
          store.change(Moves.disputed(docket, channel.answerBy(now)));
          journal.append(docket.id(), opened.keys().signature(), "dispute", Map.of());
          return of(opened).orElseThrow();
        });
  }

  private LocalDate day(Instant at) {
    return at.atZone(clock.getZone()).toLocalDate();
  }
}
