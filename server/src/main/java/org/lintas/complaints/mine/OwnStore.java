package org.lintas.complaints.mine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.lintas.complaints.vault.Stored;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of one complaint. */
@Component
class OwnStore {

  private final JdbcClient jdbc;

  OwnStore(@Qualifier("complaints") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<OwnComplaint> find(long id) {
    return jdbc.sql(
            """
            select id, number, channel, kinds, state, filed_on, acknowledge_by, acknowledged_at,
              case when answered_at is null then answer_by end as answer_by, closed_on,
              retention_until
            from complaints.complaint where id = :id and shredded_on is null
            """)
        .param("id", id)
        .query(OwnStore::row)
        .optional();
  }

  /** Whether it was still open, so that it is withdrawn now. */
  boolean withdraw(long id, LocalDate today, LocalDate until) {
    return jdbc.sql(
                """
                update complaints.complaint
                set state = 'withdrawn', closed_on = :today, retention_until = :until,
                  answer_by = null
                where id = :id and state not in ('closed', 'withdrawn')
                """)
            .param("today", today)
            .param("until", until)
            .param("id", id)
            .update()
        == 1;
  }

  private static OwnComplaint row(ResultSet row, int number) throws SQLException {
    return new OwnComplaint(
        row.getLong("id"),
        Objects.requireNonNull(row.getString("number")),
        Objects.requireNonNull(row.getString("channel")),
        Stored.words(row, "kinds"),
        Objects.requireNonNull(row.getString("state")),
        row.getObject("filed_on", LocalDate.class),
        Stored.instant(row, "acknowledge_by"),
        Stored.instant(row, "acknowledged_at"),
        Stored.instant(row, "answer_by"),
        row.getObject("closed_on", LocalDate.class),
        row.getObject("retention_until", LocalDate.class));
  }
}
