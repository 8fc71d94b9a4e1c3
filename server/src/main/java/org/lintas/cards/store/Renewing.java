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

  /**
   * Marks what new cards renew; all are of kinds of which somebody is reminded. Each person is
   * looked up apart: joined as a whole, cards would be held against all others that may be renewed,
   * which a round has by the hundred thousand.
   */
  public void mark(List<CardRow> cards) {
    if (cards.isEmpty()) {
      return;
    }
    jdbc.update(
        """
        with former as materialized (
          select c.serial, n.serial as renewed_by
          from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
            as n(serial, case_serial, person, kind)
          cross join lateral (
            select serial, kind, case_serial from cards.cards
            where person = n.person
              and remind_on is not null and state <> 1 and renewed_by is null
            offset 0) as c
          where c.kind = n.kind and c.case_serial <> n.case_serial and c.serial < n.serial)
        update cards.cards set renewed_by = former.renewed_by
        from former
        where cards.serial = former.serial
          and cards.serial = any(array(select serial from former))
          and cards.state <> 1 and cards.renewed_by is null
        """,
        cards.stream().map(CardRow::serial).toArray(Long[]::new),
        cards.stream().map(CardRow::caseSerial).toArray(Long[]::new),
        cards.stream().map(CardRow::subject).toArray(Long[]::new),
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
