package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is said in cases, sealed. */
@Component
public class Pieces {

  private final JdbcClient sql;
  private final Vault vault;
  private final Clock clock;

  Pieces(@Qualifier("complaints") JdbcClient sql, Vault vault, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  private record Sealed(long id, String kind, Instant at, String by, byte[] sealed) {}

  /**
   * Adds something said by the holder of the keys, now.
   *
   * @throws NotEntitled when these keys do not open the compartment
   */
  public Piece add(Keys keys, long complaint, Compartment compartment, String kind, String text) {
    return add(
        vault.drawer(keys, complaint, compartment), keys, complaint, compartment, kind, text);
  }

  private Piece add(
      Drawer drawer, Keys keys, long complaint, Compartment compartment, String kind, String text) {
    Piece piece =
        new Piece(
            RandomIds.next(),
            complaint,
            compartment,
            kind,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            keys.signature(),
            text);
    sql.sql(
            """
            insert into complaints.piece (id, complaint, compartment, kind, at, by, sealed)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            piece.id(),
            complaint,
            compartment.code(),
            kind,
            Stored.moment(piece.at()),
            piece.by(),
            drawer.seal(purpose(piece.id(), kind), text))
        .update();
    return piece;
  }

  /**
   * All of a compartment, the oldest first.
   *
   * @throws NotEntitled when these keys do not open the compartment
   */
  public List<Piece> read(Keys keys, long complaint, Compartment compartment) {
    Drawer drawer = vault.drawer(keys, complaint, compartment);
    return sql
        .sql(
            """
            select id, kind, at, by, sealed from complaints.piece
            where complaint = ? and compartment = ? order by at, id
            """)
        .params(complaint, compartment.code())
        .query((row, _) ->
            new Sealed(
                row.getLong("id"),
                row.getString("kind"),
                Stored.needed(row, "at"),
                row.getString("by"),
                row.getBytes("sealed")))
        .list()
        .stream()
        .map(each ->
            new Piece(
                each.id(),
                complaint,
                compartment,
                each.kind(),
                each.at(),
                each.by(),
                drawer.text(purpose(each.id(), each.kind()), each.sealed())))
        .toList();
  }

  private static String purpose(long id, String kind) {
    return "piece/" + id + "/" + kind;
  }
}
