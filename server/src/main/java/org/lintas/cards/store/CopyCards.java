package org.lintas.cards.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.lintas.cards.model.CardRow;
import org.lintas.node.CopyRows;

/** Cards in PostgreSQL's binary COPY format. */
final class CopyCards {

  static final String COLUMNS =
      """
      serial, case_serial, person, issued_at, replaces, replaced_by, renewed_by, entry, office,
      version, issued_on, expires_on, remind_on, procedure, state, kind, stage, cose
      """;

  private static final String COPY =
      "copy cards.cards (" + COLUMNS + ") from stdin with (format binary)";

  private CopyCards() {}

  static long copy(Connection connection, List<CardRow> cards) throws SQLException {
    try (CopyRows rows = new CopyRows(connection, COPY)) {
      for (CardRow card : cards) {
        rows.row(18)
            .number(card.serial())
            .number(card.caseSerial())
            .number(card.subject())
            .moment(card.issuedAt())
            .number(card.replaces())
            .number(card.replacedBy())
            .number(card.renewedBy())
            .number(card.entry())
            .number(card.office())
            .number(card.version())
            .day(card.issuedOn())
            .day(card.expiresOn())
            .day(card.remindOn())
            .number((short) card.procedure())
            .number((short) card.state().code())
            .text(card.kind())
            .text(card.stage())
            .bytes(card.cose());
      }
      return rows.finish();
    }
  }
}
