package org.lintas.node;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL, embedded or outside.
 *
 * @param url JDBC address
 * @param owner connections as the owner of the database
 * @param secret from which the application's password is derived
 * @param folder held while an embedded PostgreSQL runs
 * @param embedded null when somebody else started it
 */
record Database(
    String url,
    DataSource owner,
    String secret,
    @Nullable DataFolder folder,
    @Nullable EmbeddedDatabase embedded)
    implements AutoCloseable {

  static Database open(NodeProperties properties) {
    NodeProperties.Db db = properties.db();
    Database database = db.url().isEmpty() ? inside(properties) : outside(db);
    database.mustAnswer();
    return database;
  }

  private static Database outside(NodeProperties.Db db) {
    if (!db.url().startsWith("jdbc:postgresql:")) {
      throw new StartupFault(
          "LINTAS_DB_URL is not the address of a PostgreSQL: " + db.url(),
          "Write it as jdbc:postgresql://host:5432/name.");
    }
    return new Database(
        db.url(), connections(db.url(), db.user(), db.password()), db.password(), null, null);
  }

  private static Database inside(NodeProperties properties) {
    DataFolder folder = DataFolder.at(properties.data());
    if (!folder.take()) {
      return beside(folder, properties);
    }
    String secret = folder.secret();
    EmbeddedDatabase postgres = EmbeddedDatabase.start(folder, properties.binaries(), secret);
    String url = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
    folder.announce(url);
    return new Database(
        url, connections(url, EmbeddedDatabase.OWNER, secret), secret, folder, postgres);
  }

  /** A command may stand beside a running node on the database that the node started. */
  private static Database beside(DataFolder folder, NodeProperties properties) {
    if (properties.background()) {
      throw folder.taken();
    }
    String url = folder.announced().orElseThrow(folder::taken);
    String secret = folder.secret();
    return new Database(url, connections(url, EmbeddedDatabase.OWNER, secret), secret, null, null);
  }

  private static DataSource connections(String url, String user, String password) {
    return new DriverManagerDataSource(url, user, password);
  }

  private void mustAnswer() {
    try (Connection connection = owner.getConnection()) {
      connection.isValid(10);
    } catch (SQLException e) {
      throw new StartupFault(
          "The database at " + url + " does not answer: " + e.getMessage(),
          "Check that it runs, and LINTAS_DB_URL, LINTAS_DB_USER and LINTAS_DB_PASSWORD.");
    }
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
    if (folder != null) {
      folder.close();
    }
  }
}
