package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases whose time is over. */
@Component
public class Retention {

  /** What the law still hears is kept until it has ended, unless it was taken back. */
  private static final String DUE =
      """
      select c.id from complaints.complaint c
      where c.retention_until <= :today and c.shredded_on is null
        and (c.state = 'withdrawn' or c.state = 'closed' and not exists (
          select from complaints.track t where t.complaint = c.id and t.standing = 'open'))
      """;

  private final JdbcClient sql;
  private final Vault vault;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Retention(
      @Qualifier("complaints") JdbcClient sql,
      Vault vault,
      @Qualifier("complaints") TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.vault = vault;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Destroys the keys of every case that was to be kept until today or earlier. */
  public void shredDue() {
    LocalDate today = LocalDate.now(clock);
    sql.sql(DUE)
        .param("today", today)
        .query(Long.class)
        .list()
        .forEach(id -> transaction.executeWithoutResult(_ -> shred(id, today)));
  }

  /** If it is due still: she may have disputed it meanwhile. */
  private void shred(long complaint, LocalDate today) {
    sql.sql(DUE + " and c.id = :id for update")
        .param("today", today)
        .param("id", complaint)
        .query(Long.class)
        .optional()
        .ifPresent(vault::shred);
  }
}
