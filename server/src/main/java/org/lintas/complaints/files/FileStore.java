package org.lintas.complaints.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lintas.complaints.vault.Stored;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed files. */
@Component
class FileStore {

  private final JdbcClient jdbc;

  FileStore(@Qualifier("complaints") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A file without its parts.
   *
   * @param about sealed type and name
   */
  record Row(long id, long complaint, Instant at, String by, int bytes, byte[] about) {}

  void add(Row row) {
    jdbc.sql(
            """
            insert into complaints.file (id, complaint, at, by, bytes, about)
            values (:id, :complaint, :at, :by, :bytes, :about)
            """)
        .param("id", row.id())
        .param("complaint", row.complaint())
        .param("at", Stored.moment(row.at()))
        .param("by", row.by())
        .param("bytes", row.bytes())
        .param("about", row.about())
        .update();
  }

  void addPart(long file, int part, byte[] sealed) {
    jdbc.sql("insert into complaints.file_part (file, part, sealed) values (:file, :part, :sealed)")
        .param("file", file)
        .param("part", part)
        .param("sealed", sealed)
        .update();
  }

  List<Row> of(long complaint) {
    return jdbc.sql(
            """
            select id, complaint, at, by, bytes, about from complaints.file
            where complaint = :complaint order by at, id
            """)
        .param("complaint", complaint)
        .query(FileStore::row)
        .list();
  }

  Optional<Row> find(long complaint, long file) {
    return jdbc.sql(
            """
            select id, complaint, at, by, bytes, about from complaints.file
            where complaint = :complaint and id = :file
            """)
        .param("complaint", complaint)
        .param("file", file)
        .query(FileStore::row)
        .optional();
  }

  List<byte[]> parts(long file) {
    return jdbc.sql("select sealed from complaints.file_part where file = :file order by part")
        .param("file", file)
        .query((row, number) -> Objects.requireNonNull(row.getBytes("sealed")))
        .list();
  }

  /** What a complaint's files take, to stop one that fills the disk. */
  long bytes(long complaint) {
    return jdbc.sql(
            "select coalesce(sum(bytes), 0) from complaints.file where complaint = :complaint")
        .param("complaint", complaint)
        .query(Long.class)
        .single();
  }

  void forget(long complaint) {
    jdbc.sql("delete from complaints.file where complaint = :complaint")
        .param("complaint", complaint)
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("complaint"),
        Stored.needed(row, "at"),
        Objects.requireNonNull(row.getString("by")),
        row.getInt("bytes"),
        Objects.requireNonNull(row.getBytes("about")));
  }
}
