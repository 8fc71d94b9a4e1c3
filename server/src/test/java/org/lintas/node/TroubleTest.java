package org.lintas.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lintas.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
@ExtendWith(OutputCaptureExtension.class)
class TroubleTest {

  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void aDatabaseThatDiesUnderACallIsAwayInATransactionTooAndOutsideOfOne(CapturedOutput log) {
    assertThat(Trouble.of(catchThrowable(this::die))).contains(Trouble.DATABASE_AWAY);
    Throwable within = catchThrowable(() -> transaction.executeWithoutResult(_ -> this.die()));
    assertThat(Trouble.of(within)).contains(Trouble.DATABASE_AWAY);
    assertThat(log.getAll())
        .as("faults may quote a person")
        .doesNotContain("overridden by rollback");
    assertThat(sql.sql("select 1").query(Integer.class).single()).isOne();
  }

  /** What a call meets whose database is killed: its own connection breaks. */
  private void die() {
    sql.sql("select pg_terminate_backend(pg_backend_pid())").query().singleValue();
  }

  @Test
  void whatNoNodeCanHelpIsToldFromFaultsOfOurs() {
    assertThat(Trouble.of(new IllegalStateException(new SQLException("gone", "57P01"))))
        .contains(Trouble.DATABASE_AWAY);
    assertThat(Trouble.of(new SQLException("full", "53100"))).contains(Trouble.DISK_FULL);
    assertThat(Trouble.of(new IOException("No space left on device"))).contains(Trouble.DISK_FULL);
    assertThat(Trouble.of(new SQLException("ours", "42601"))).isEmpty();
    assertThat(Trouble.of(new IllegalStateException("ours"))).isEmpty();
  }
}
