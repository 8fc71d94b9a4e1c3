package org.lintas.cards.store;

import java.util.List;
import org.lintas.cards.model.CardRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which card was followed by a later one of its kind for the same person. */
@Repository
public class Renewing {

  private final JdbcTemplate jdbc;

  Renewing(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Marks what new cards renew. A card of which nobody is reminded is not looked for. */
  public void mark(List<CardRow> cards) {
    jdbc.update(
        """
        update cards.cards c set renewed_by = n.serial
        from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
          as n(serial, case_serial, person, kind)
        where c.person = n.person and c.kind = n.kind and c.case_serial <> n.case_serial
          and c.serial < n.serial
          and c.remind_on is not null and c.state <> 1 and c.renewed_by is null
        """,
        cards.stream().map(CardRow::serial).toArray(Long[]::new),
        cards.stream().map(CardRow::caseSerial).toArray(Long[]::new),
        cards.stream().map(CardRow::person).toArray(Long[]::new),
        cards.stream().map(CardRow::kind).toArray(String[]::new));
  }

  /** What was renewed by cards that are revoked is not renewed. */
  public void unmark(List<Long> revoked) {
    if (!revoked.isEmpty()) {
      jdbc.update(
          "update cards.cards set renewed_by = null where renewed_by = any(?)",
          (Object) revoked.toArray(Long[]::new));
    }
  }
}
