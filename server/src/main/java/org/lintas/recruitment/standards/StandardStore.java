package org.lintas.recruitment.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.standards.SelfAssessment.Audited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Self-assessments as rows. */
@Repository
class StandardStore {

  private final JdbcClient sql;

  StandardStore(JdbcClient sql) {
    this.sql = sql;
  }

  SelfAssessment add(SelfAssessment assessment) {
    int serial =
        sql.sql(
                """
                insert into recruitment.self_assessments
                  (version, organisation, at, by, marks, words)
                values (:version, :organisation, :at, :by, :marks, :words)
                returning serial
                """)
            .param("version", assessment.version())
            .param("organisation", assessment.organisation())
            .param("at", moment(assessment.at()))
            .param("by", assessment.by())
            .param("marks", Mark.written(assessment.marks()))
            .param("words", assessment.words())
            .query(Integer.class)
            .single();
    return assessment.numbered(serial);
  }

  void audited(SelfAssessment assessment, Audited audit) {
    sql.sql(
            """
            update recruitment.self_assessments
            set version = :version, audited_at = :at, audited_by = :by, audited_on = :on,
              audit_marks = :marks, audit_words = :words
            where serial = :serial
            """)
        .param("serial", assessment.serial())
        .param("version", assessment.version())
        .param("at", moment(audit.at()))
        .param("by", audit.by())
        .param("on", audit.on())
        .param("marks", Mark.written(audit.marks()))
        .param("words", audit.words())
        .update();
  }

  Optional<SelfAssessment> lock(int serial) {
    return sql.sql("select * from recruitment.self_assessments where serial = ? for update")
        .param(serial)
        .query(StandardStore::row)
        .optional();
  }

  /** The last of each organisation. */
  List<SelfAssessment> latest(Collection<Long> organisations) {
    return organisations.isEmpty()
        ? List.of()
        : sql.sql(
                """
                select distinct on (organisation) * from recruitment.self_assessments
                where organisation in (:organisations) order by organisation, serial desc
                """)
            .param("organisations", organisations)
            .query(StandardStore::row)
            .list();
  }

  /** Those that nobody has audited and no later one has replaced, oldest first. */
  List<SelfAssessment> unaudited(int most) {
    return sql.sql(
            """
            select * from recruitment.self_assessments a
            where audited_at is null and not exists (
              select from recruitment.self_assessments b
              where b.organisation = a.organisation and b.serial > a.serial)
            order by serial limit ?
            """)
        .param(most)
        .query(StandardStore::row)
        .list();
  }

  /** Serials of organisations that have assessed themselves, the last first. */
  List<Long> organisations(int most) {
    return sql.sql(
            """
            select organisation from recruitment.self_assessments
            group by organisation order by max(serial) desc limit ?
            """)
        .param(most)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** What rows say. */
  Map<Long, Map<String, String>> said(Collection<Long> serials) {
    return sql
        .sql("select * from recruitment.self_assessments where serial in (:serials)")
        .param("serials", serials)
        .query(StandardStore::row)
        .list()
        .stream()
        .collect(Collectors.toMap(each -> (long) each.serial(), SelfAssessment::said));
  }

  List<Long> serials() {
    return sql.sql("select serial::bigint from recruitment.self_assessments order by serial")
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static SelfAssessment row(ResultSet row, int number) throws SQLException {
    OffsetDateTime at = row.getObject("audited_at", OffsetDateTime.class);
    return new SelfAssessment(
        row.getInt("serial"),
        row.getInt("version"),
        row.getLong("organisation"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"),
        Mark.read(row.getString("marks")),
        row.getString("words"),
        at == null ? null : audit(row, at.toInstant()));
  }

  private static @Nullable Audited audit(ResultSet row, Instant at) throws SQLException {
    return new Audited(
        at,
        row.getString("audited_by"),
        row.getObject("audited_on", LocalDate.class),
        Mark.read(row.getString("audit_marks")),
        row.getString("audit_words"));
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
