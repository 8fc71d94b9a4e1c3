package org.lintas.cards.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.lintas.credential.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of other issuers' keys as rows. What the node did not seal is never given out. */
@Repository
class ListStore {

  private static final byte[] NOTHING = {}; // the seal proves the row; the list itself is public

  private final JdbcClient sql;
  private final KeyVault vault;

  ListStore(JdbcClient sql, KeyVault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** Newest first. */
  List<HeldList> all() {
    return rows().stream().filter(this::isSound).map(Row::list).toList();
  }

  /** Serials of rows that this node did not write as they stand. */
  List<Integer> forged() {
    return rows().stream().filter(row -> !isSound(row)).map(row -> row.list().serial()).toList();
  }

  HeldList add(HeldList list) {
    int serial =
        sql.sql(
                """
                insert into cards.trust_lists
                  (version, issued_at, handed_in_at, handed_in_by, state, issuer, file, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                returning serial
                """)
            .params(
                list.version(),
                list.issuedAt().atOffset(ZoneOffset.UTC),
                list.handedInAt().atOffset(ZoneOffset.UTC),
                list.handedInBy(),
                list.state().word(),
                list.issuer(),
                list.file().toArray(),
                vault.seal(NOTHING, list.said()))
            .query(Integer.class)
            .single();
    return list.numbered(serial);
  }

  void change(HeldList list) {
    sql.sql("update cards.trust_lists set version = ?, state = ?, sealed = ? where serial = ?")
        .params(
            list.version(), list.state().word(), vault.seal(NOTHING, list.said()), list.serial())
        .update();
  }

  private record Row(HeldList list, byte[] sealed) {}

  private List<Row> rows() {
    return sql.sql("select * from cards.trust_lists order by serial desc")
        .query(ListStore::row)
        .list();
  }

  private boolean isSound(Row row) {
    return vault.open(row.sealed(), row.list().said()).isPresent();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    HeldList list =
        new HeldList(
            row.getInt("serial"),
            row.getInt("version"),
            row.getObject("issued_at", OffsetDateTime.class).toInstant(),
            row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
            row.getString("handed_in_by"),
            ListState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getString("issuer"),
            Bytes.of(row.getBytes("file")));
    return new Row(list, row.getBytes("sealed"));
  }
}
