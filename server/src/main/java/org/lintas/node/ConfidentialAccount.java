package org.lintas.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The database account for complaints. The schema belongs to a role of its own that nobody connects
 * as; this account may use the schema's tables and nothing else, and no other account of the
 * application may use those.
 */
record ConfidentialAccount(String name, String password) {

  static final String SCHEMA = "complaints";

  /** Where rows are only added. */
  private static final Set<String> KEPT = Set.of(SCHEMA + ".entry", SCHEMA + ".anchor");

  /** Makes the role that owns the schema, and the schema, if they are not there. */
  static void prepareSchema(Database database) {
    DatabaseRole owning = owning(database);
    owning.nologin();
    owning.run("grant %s to current_user");
    owning.run("create schema if not exists " + SCHEMA + " authorization %s");
  }

  /** Connections that act as the role that owns the schema, for migrations. */
  static DataSource owner(Database database) {
    return new AsRole(database.owner(), owning(database).name());
  }

  static ConfidentialAccount prepare(Database database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    String catalog = DatabaseRole.catalog(owner);
    ConfidentialAccount account =
        new ConfidentialAccount(
            catalog + "_complaints",
            DatabaseRole.derive(database.secret(), "lintas complaints " + catalog));
    DatabaseRole role = new DatabaseRole(owner, account.name());
    role.login(account.password());
    role.run("grant usage on schema " + SCHEMA + " to %s");
    for (String table : role.tables(SCHEMA, false)) {
      String rights = KEPT.contains(table) ? "select, insert" : "select, insert, update, delete";
      role.run("grant " + rights + " on " + table + " to %s");
    }
    return account;
  }

  private static DatabaseRole owning(Database database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    return new DatabaseRole(owner, DatabaseRole.catalog(owner) + "_complaints_owner");
  }

  /** Each connection acts as a role from its first statement. */
  private static final class AsRole extends DelegatingDataSource {

    private final String role;

    AsRole(DataSource connections, String role) {
      super(connections);
      this.role = role;
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("set role \"" + role + '"');
      }
      return connection;
    }
  }
}
