package org.lintas.node;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A node's database as its owner sees it, without a node: for commands that keep or bring back the
 * whole. That of the node that runs on the same data folder, or its own when none runs.
 */
public final class WholeDatabase implements AutoCloseable {

  private final NodeProperties properties;
  private final Database database;

  private WholeDatabase(NodeProperties properties) {
    this.properties = properties;
    this.database = Database.open(properties);
  }

  /**
   * Opens it.
   *
   * @param arguments options like those of {@code serve}
   */
  public static WholeDatabase open(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--lintas.background=false");
    all.add("--logging.level.root=warn");
    try (ConfigurableApplicationContext settings =
        new SpringApplicationBuilder(Settings.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(all.toArray(String[]::new))) {
      return new WholeDatabase(settings.getBean(NodeProperties.class));
    }
  }

  /** Reads the settings and starts nothing. */
  @EnableConfigurationProperties(NodeProperties.class)
  static class Settings {}

  public Path data() {
    return properties.data();
  }

  /** The moment, in UTC. */
  public String now() {
    return Clock.systemUTC().instant().toString();
  }

  public Connection connect() throws SQLException {
    return database.owner().getConnection();
  }

  /** Schemas, one a module, lower tiers first. */
  public List<String> schemas() {
    return Migrations.MODULES;
  }

  /** What made each schema: the migrations that were applied. */
  public Map<String, List<String>> applied() {
    return Migrations.applied(database);
  }

  /** What this version of Lintas would make each schema with. */
  public Map<String, List<String>> known() {
    return Migrations.known(database);
  }

  /** Makes the schemas, and the account of the application. */
  public void migrate() {
    Migrations.run(database);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
