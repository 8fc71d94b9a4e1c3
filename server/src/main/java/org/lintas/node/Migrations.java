package org.lintas.node;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings every module's schema up to date, each from its own folder, lower tiers first. */
final class Migrations {

  static final List<String> MODULES =
      List.of("journal", "access", "people", "procedures", "casework");

  private Migrations() {}

  static void run(DataSource owner) {
    for (String module : MODULES) {
      Flyway.configure()
          .dataSource(owner)
          .schemas(module)
          .locations("classpath:db/migration/" + module)
          .failOnMissingLocations(true)
          .load()
          .migrate();
    }
  }
}
