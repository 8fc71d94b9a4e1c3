package org.lintas.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Small services of a node's PostgreSQL that several benchmarks ask for. */
final class Database {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private static final int LOOK = 500;
  private static final int QUIET = 8; // times in a row
  private static final String BUSY =
      """
      select count(*) from pg_stat_activity
      where pid <> pg_backend_pid()
        and (backend_type = 'autovacuum worker'
          or backend_type = 'client backend' and state = 'active')
      """;

  private Database() {}

  /**
   * Waits until PostgreSQL has no work of its own left, so that what is measured next pays for
   * itself alone: a checkpoint now, then no automatic vacuum and no statement for some seconds.
   */
  static void settle(NodeProcess node) throws Exception {
    try (Connection owner = node.database()) {
      execute(owner, "checkpoint");
      Instant end = Instant.now().plus(LONGEST);
      for (int quiet = 0; quiet < QUIET && Instant.now().isBefore(end); quiet++) {
        Thread.sleep(LOOK);
        if (number(owner, BUSY) > 0) {
          quiet = -1;
        }
      }
    }
  }

  static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
