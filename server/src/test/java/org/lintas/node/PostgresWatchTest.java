package org.lintas.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed under a living node. */
class PostgresWatchTest {

  @TempDir Path folder;

  @Test
  void aPostgresqlThatIsKilledComesBackAtTheSameAddressWithWhatItHeld() throws Exception {
    NodeProperties.Db none = new NodeProperties.Db("", "", "");
    Path binaries = Path.of("target", "pgbin");
    NodeProperties properties =
        new NodeProperties(folder, binaries, folder, false, true, ZoneOffset.UTC, none);
    Path data = folder.resolve("pg");
    try (Database database = Database.open(properties)) {
      run(database, "create table kept as select 42 as answer");
      for (int times = 1; times <= 2; times++) {
        long killed = PostgresWatch.pid(data);
        freezeHelpersOf(killed); // they would see that it is gone, and end
        assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();
        awaitAnswer(database);
        assertThat(PostgresWatch.pid(data)).isNotEqualTo(killed);
        run(database, "insert into kept select answer from kept limit 1");
      }
    }
    assertThat(new PostgresProcesses(data).running()).as("stopped with its node").isEmpty();
  }

  @Test
  void aFaultIsToldApartFromTroubleThatPasses() {
    assertThat(Trouble.of(new RuntimeException(new SQLException("x", "57P01"))))
        .contains(Trouble.DATABASE_AWAY);
    assertThat(Trouble.of(new RuntimeException(new SQLException("x", "53100"))))
        .contains(Trouble.DISK_FULL);
    assertThat(Trouble.of(new java.io.IOException("No space left on device")))
        .contains(Trouble.DISK_FULL);
    assertThat(Trouble.of(new java.sql.SQLTransientConnectionException("all are in use")))
        .contains(Trouble.DATABASE_BUSY);
    assertThat(
            Trouble.of(
                new java.sql.SQLTransientConnectionException(
                    "none", new SQLException("refused", "08001"))))
        .contains(Trouble.DATABASE_AWAY);
    assertThat(Trouble.of(new SQLException("twice", "23505"))).isEmpty();
    assertThat(Trouble.of(new IllegalStateException())).isEmpty();
  }

  private static void freezeHelpersOf(long postmaster) throws Exception {
    int frozen = 0;
    for (ProcessHandle helper : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
      Process freezing = new ProcessBuilder("kill", "-STOP", "" + helper.pid()).start();
      frozen += freezing.waitFor() == 0 ? 1 : 0; // some come and go
    }
    assertThat(frozen).isPositive();
  }

  private static void run(Database database, String sql) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void awaitAnswer(Database database) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        run(database, "select answer from kept");
        return;
      } catch (SQLException notYet) {
        assertThat(tries).as("it has not come back: " + notYet).isLessThan(600);
        Thread.sleep(100);
      }
    }
  }
}
