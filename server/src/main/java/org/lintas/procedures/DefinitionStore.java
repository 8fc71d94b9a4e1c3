package org.lintas.procedures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Definitions as rows. */
@Repository
class DefinitionStore {

  /** A published definition as stored. */
  record Row(
      int id, String name, int version, byte[] files, Instant at, String by, boolean withdrawn) {}

  private static final String COLUMNS = "id, name, version, files, at, by, withdrawn";

  private final JdbcClient sql;

  DefinitionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Changes whenever anything was published or withdrawn, here or at another node. */
  String mark() {
    return sql.sql(
            """
            select coalesce(max(id), 0) || ':' || count(*) || ':' || count(*) filter (where withdrawn)
            from procedures.definitions
            """)
        .query(String.class)
        .single();
  }

  List<Row> all() {
    return sql.sql("select " + COLUMNS + " from procedures.definitions order by id")
        .query(DefinitionStore::row)
        .list();
  }

  /** Holds back every other publication until the transaction ends, so that versions count up. */
  void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtext('procedures.definitions'))::text")
        .query()
        .singleValue();
  }

  /** Stores the next version of a name. */
  Row insert(String name, String hash, byte[] files, Instant at, String by) {
    return sql.sql(
            """
            insert into procedures.definitions (name, version, hash, files, at, by)
            select :name,
                   coalesce((select max(version) from procedures.definitions where name = :name), 0) + 1,
                   :hash, :files, :at, :by
            returning id, name, version, files, at, by, withdrawn
            """)
        .param("name", name)
        .param("hash", hash)
        .param("files", files)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .query(DefinitionStore::row)
        .single();
  }

  void withdraw(int id, boolean withdrawn) {
    sql.sql("update procedures.definitions set withdrawn = ? where id = ?")
        .params(withdrawn, id)
        .update();
  }

  private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Row(
        row.getInt("id"),
        row.getString("name"),
        row.getInt("version"),
        row.getBytes("files"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"),
        row.getBoolean("withdrawn"));
  }
}
