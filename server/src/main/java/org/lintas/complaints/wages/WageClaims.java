package org.lintas.complaints.wages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.Sheet;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Piece;
import org.lintas.complaints.vault.Pieces;
import org.springframework.stereotype.Component;

/** The wage claim of a complaint, sealed: what was written on its sheet. The newest counts. */
@Component
public class WageClaims {
  private static final String KIND = "wage-claim";

  private final Pieces pieces;
  private final ComplaintJournal journal;

  WageClaims(Pieces pieces, ComplaintJournal journal) {
    this.pieces = pieces;
    this.journal = journal;
  }

  /** The fields of the sheet, if there is one. */
  public Optional<Map<String, String>> find(OpenedCase opened) {
    List<Piece> sheets =
        pieces.read(opened.keys(), opened.id(), Compartment.TRACK).stream()
            .filter(piece -> piece.kind().equals(KIND))
            .toList();
    return sheets.isEmpty() ? Optional.empty() : Optional.of(Sheet.read(sheets.getLast().text()));
  }

  public void keep(OpenedCase opened, Map<String, String> fields) {
    pieces.add(opened.keys(), opened.id(), Compartment.TRACK, KIND, Sheet.write(fields));
    journal.append(opened.id(), opened.keys().signature(), KIND, Map.of());
  }
}
