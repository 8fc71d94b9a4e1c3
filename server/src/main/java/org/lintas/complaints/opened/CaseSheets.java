package org.lintas.complaints.opened;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Piece;
import org.lintas.complaints.vault.Pieces;
import org.springframework.stereotype.Component;

/** Sheets among the sealed pieces of a complaint in a member's hands. */
@Component
public class CaseSheets {

  private final Pieces pieces;
  private final ComplaintJournal journal;

  CaseSheets(Pieces pieces, ComplaintJournal journal) {
    this.pieces = pieces;
    this.journal = journal;
  }

  /** All pieces of a part, the oldest first; which of them are sheets, their kinds say. */
  public List<Piece> of(OpenedCase opened, Compartment part) {
    return pieces.read(opened.keys(), opened.id(), part);
  }

  /** The sheet of a kind that was added last. */
  public Optional<Map<String, String>> newest(OpenedCase opened, Compartment part, String kind) {
    return of(opened, part).stream()
        .filter(piece -> piece.kind().equals(kind))
        .reduce((first, last) -> last)
        .map(piece -> Sheet.read(piece.text()));
  }

  /**
   * Adds one.
   *
   * @param kind all that the journal says of it
   * @return its id
   */
  public long add(OpenedCase opened, Compartment part, String kind, Map<String, String> values) {
    Piece added = pieces.add(opened.keys(), opened.id(), part, kind, Sheet.write(values));
    journal.append(opened.id(), opened.keys().signature(), kind, Map.of());
    return added.id();
  }
}
