package org.lintas.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings every module's schema up to date, each from its own folder, lower tiers first. */
final class Migrations {

  static final List<String> MODULES =
      List.of(
          "journal",
          "access",
          "api",
          "people",
          "organisations",
          "procedures",
          "casework",
          "recruitment",
          "cards",
          ConfidentialAccount.SCHEMA);

  private static final long LOCK = 0x4C696E746173L; // "Lintas": one node at a time migrates

  private Migrations() {}

  /** The accounts that a running node works through. */
  record Prepared(ApplicationAccount application, ConfidentialAccount confidential) {}

  /** Migrates, then prepares the node's accounts. Several nodes may start at once. */
  static Prepared run(Database database) {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + LOCK + ")"); // let go with the connection
      ConfidentialAccount.prepareSchema(database);
      MODULES.forEach(module -> flyway(owner(database, module), module).migrate());
      return new Prepared(
          ApplicationAccount.prepare(database), ConfidentialAccount.prepare(database));
    } catch (SQLException e) {
      throw new StartupFault(
          "The database could not be brought up to date: " + e.getMessage(),
          "Check that LINTAS_DB_USER owns the database.");
    }
  }

  /** Versions and checksums of what was applied, a schema each. */
  static Map<String, List<String>> applied(Database database) {
    return listed(database, MigrationInfoService::applied);
  }

  /** Versions and checksums of what this version brings along, applied or not. */
  static Map<String, List<String>> known(Database database) {
    return listed(database, MigrationInfoService::all);
  }

  private static Map<String, List<String>> listed(
      Database database, Function<MigrationInfoService, MigrationInfo[]> which) {
    Map<String, List<String>> listed = new TreeMap<>();
    for (String module : MODULES) {
      MigrationInfo[] found = which.apply(flyway(database.owner(), module).info());
      listed.put(
          module,
          Arrays.stream(found)
              .filter(each -> each.getVersion() != null)
              .map(each -> each.getVersion() + " " + each.getChecksum())
              .toList());
    }
    return listed;
  }

  private static Flyway flyway(DataSource owner, String module) {
    return Flyway.configure()
        .dataSource(owner)
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .failOnMissingLocations(false)
        .load();
  }

  private static DataSource owner(Database database, String module) {
    return module.equals(ConfidentialAccount.SCHEMA)
        ? ConfidentialAccount.owner(database)
        : database.owner();
  }
}
