package org.lintas.complaints.screening;

import java.time.Instant;
import java.util.Optional;
import org.lintas.complaints.vault.Stored;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when a victim is held: in the clear, so that the clock can ring without a key. */
@Component
class DetentionStore {
  private final JdbcClient sql;

  DetentionStore(@Qualifier("complaints") JdbcClient sql) {
    this.sql = sql;
  }

  /** Somebody is held now. */
  record Held(Instant since, Instant alertAt) {}

  void begin(long complaint, Held held) {
    sql.sql(
            """
            insert into complaints.detention (complaint, since, alert_at) values (?, ?, ?)
            on conflict (complaint) do update
              set since = excluded.since, alert_at = excluded.alert_at, ended_at = null
            """)
        .param(complaint)
        .param(Stored.moment(held.since()))
        .param(Stored.moment(held.alertAt()))
        .update();
  }

  boolean end(long complaint, Instant now) {
    return sql.sql(
                """
                update complaints.detention set ended_at = ?
                where complaint = ? and ended_at is null
                """)
            .param(Stored.moment(now))
            .param(complaint)
            .update()
        == 1;
  }

  Optional<Held> find(long complaint) {
    return sql.sql(
            """
            select since, alert_at from complaints.detention
            where complaint = ? and ended_at is null
            """)
        .param(complaint)
        .query((row, _) -> new Held(Stored.needed(row, "since"), Stored.needed(row, "alert_at")))
        .optional();
  }
}
