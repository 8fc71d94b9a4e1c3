package org.lintas.complaints.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Piece;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Vault;
import org.springframework.stereotype.Component;

/** The door to what a case says. */
@Component
public class DeskCases {

  private static final Set<String> THREAD =
      Set.of("message", "question", "answer", "outcome", "dispute");

  private final Entrance entrance;
  private final Told told;
  private final Pieces pieces;
  private final HelpStore help;
  private final Vault vault;
  private final ComplaintJournal journal;

  DeskCases(
      Entrance entrance,
      Told told,
      Pieces pieces,
      HelpStore help,
      Vault vault,
      ComplaintJournal journal) {
    this.entrance = entrance;
    this.told = told;
    this.pieces = pieces;
    this.help = help;
    this.vault = vault;
    this.journal = journal;
  }

  /** What of a case stands in the clear; nothing when there is none for the caller. */
  public Optional<Docket> find(Caller.Officer officer, String number) {
    return entrance.find(officer, number);
  }

  /** One case, opened. That it was read is journalled. */
  public Optional<CaseFile> read(Caller.Officer officer, String number) {
    return entrance
        .find(officer, number)
        .map(docket -> {
          Keys keys = entrance.keys(officer);
          CaseFile file = opened(docket, keys, entrance.holds(officer, docket));
          journal.append(docket.id(), officer.signature(), "read", Map.of());
          return file;
        });
  }

  private CaseFile opened(Docket docket, Keys keys, boolean held) {
    List<Piece> thread =
        pieces.read(keys, docket.id(), Compartment.STORY).stream()
            .filter(each -> THREAD.contains(each.kind()))
            .toList();
    List<Piece> notes =
        vault.entitled(keys, docket.id(), Compartment.NOTES)
            ? pieces.read(keys, docket.id(), Compartment.NOTES)
            : List.of();
    return new CaseFile(
        docket,
        held,
        told.of(keys, docket.id()),
        thread,
        notes.stream().filter(each -> each.kind().equals("note")).toList(),
        triage(notes).orElse(null),
        help.of(keys, docket.id()));
  }

  /** The newest among notes. */
  static Optional<Triage.Sealed> triage(List<Piece> notes) {
    return notes.stream()
        .filter(each -> each.kind().equals("triage"))
        .reduce((first, last) -> last)
        .map(each -> Triage.Sealed.of(each.text()));
  }
}
