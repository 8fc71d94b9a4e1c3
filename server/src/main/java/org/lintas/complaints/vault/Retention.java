package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases whose time is over. */
@Component
public class Retention {

  private final JdbcClient sql;
  private final Vault vault;
  private final Clock clock;

  Retention(@Qualifier("complaints") JdbcClient sql, Vault vault, Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  /** Destroys the keys of every case that was to be kept until today or earlier. */
  public void shredDue() {
    sql.sql(
            """
            select id from complaints.complaint
            where retention_until <= ? and shredded_on is null
              and state in ('closed', 'withdrawn')
            """)
        .param(LocalDate.now(clock))
        .query((row, _) -> row.getLong(1))
        .list()
        .forEach(vault::shred);
  }
}
