package org.lintas.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date, each from its own folder, lower tiers first. */
final class Migrations {

  static final List<String> MODULES =
      List.of("journal", "access", "api", "people", "procedures", "casework");

  private static final long LOCK = 0x4C696E746173L; // "Lintas": one node at a time migrates

  private Migrations() {}

  /** Migrates, then prepares the application's account. Several nodes may start at once. */
  static ApplicationAccount run(Database database) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")"); // let go with the connection
      MODULES.forEach(module -> migrate(database.owner(), module));
      return ApplicationAccount.prepare(database);
    } catch (SQLException e) {
      throw new StartupFault(
          "The database could not be brought up to date: " + e.getMessage(),
          "Check that LINTAS_DB_USER owns the database.");
    }
  }

  private static void migrate(DataSource owner, String module) {
    Flyway.configure()
        .dataSource(owner)
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }
}
