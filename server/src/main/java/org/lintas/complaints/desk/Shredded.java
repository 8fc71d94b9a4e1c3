package org.lintas.complaints.desk;

import org.lintas.complaints.vault.ComplaintShredded;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes away what was done around a complaint whose keys are destroyed. */
@Component
class Shredded {

  private final JdbcClient sql;

  Shredded(@Qualifier("complaints") JdbcClient sql) {
    this.sql = sql;
  }

  @EventListener
  void forget(ComplaintShredded shredded) {
    for (String table : new String[] {"help", "reveal", "referral"}) {
      sql.sql("delete from complaints." + table + " where complaint = ?")
          .param(shredded.complaint())
          .update();
    }
  }
}
