package org.lintas.node;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner of the test node's database, for attacks that the application's account cannot try. */
public class OwnerAccount {

  private final Database database;

  OwnerAccount(Database database) {
    this.database = database;
  }

  public JdbcClient sql() {
    return JdbcClient.create(database.owner());
  }

  public DataSource connections() {
    return database.owner();
  }

  /** What another node on this database must be given as its password. */
  public String password() {
    return database.secret();
  }

  /** JDBC address of the database, without any account. */
  public String url() {
    return database.url();
  }
}
