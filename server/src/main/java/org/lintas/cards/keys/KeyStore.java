package org.lintas.cards.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Algorithm;
import org.lintas.credential.Bytes;
import org.lintas.credential.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys as rows. */
@Repository
class KeyStore {

  /** A key and its sealed private half. */
  record Row(HeldKey key, byte[] sealed) {}

  private final JdbcClient sql;

  KeyStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Holds back every other change of keys and lists until the transaction ends. */
  void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtext('cards.keys'))::text").query().singleValue();
  }

  /** Changes whenever any key or list did, here or at another node. */
  String mark() {
    return sql.sql(
            """
            select (select count(*) || ':' || coalesce(sum(version), 0) from cards.keys)
              || '/' || (select count(*) || ':' || coalesce(sum(version), 0) from cards.trust_lists)
            """)
        .query(String.class)
        .single();
  }

  List<Row> all() {
    return sql.sql("select * from cards.keys order by serial").query(KeyStore::row).list();
  }

  /** Adds a key and gives its serial. */
  int add(HeldKey key, byte[] sealed) {
    return sql.sql(
            """
            insert into cards.keys
              (version, made_at, signs_from, issuer, purpose, algorithm, kid, public_key, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning serial
            """)
        .params(
            key.version(),
            key.madeAt().atOffset(ZoneOffset.UTC),
            key.signsFrom().atOffset(ZoneOffset.UTC),
            key.issuer(),
            key.purpose().name(),
            key.algorithm().name(),
            key.kid().toArray(),
            key.publicKey().toArray(),
            sealed)
        .query(Integer.class)
        .single();
  }

  void change(HeldKey key, byte[] sealed) {
    sql.sql(
            """
            update cards.keys
            set version = :version, retired_at = :retired, stolen_since = :since, stolen_by = :by,
                sealed = :sealed
            where serial = :serial
            """)
        .param("version", key.version())
        .param("retired", moment(key.retiredAt()))
        .param("since", moment(key.stolenSince()))
        .param("by", key.stolenBy())
        .param("sealed", sealed)
        .param("serial", key.serial())
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    HeldKey key =
        new HeldKey(
            row.getInt("serial"),
            row.getInt("version"),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getObject("signs_from", OffsetDateTime.class).toInstant(),
            instant(row, "retired_at"),
            instant(row, "stolen_since"),
            row.getString("stolen_by"),
            row.getString("issuer"),
            Purpose.valueOf(row.getString("purpose")),
            Algorithm.valueOf(row.getString("algorithm")),
            Bytes.of(row.getBytes("kid")),
            Bytes.of(row.getBytes("public_key")));
    return new Row(key, row.getBytes("sealed"));
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
