package org.lintas.node;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A role of the database, made and endowed by the database's owner. */
record DatabaseRole(JdbcClient owner, String name) {

  /** Lets it connect with a password. */
  void login(String password) {
    make("login password '" + password + "'");
  }

  /** Makes it one that nobody connects as. */
  void nologin() {
    make("nologin");
  }

  private void make(String attributes) {
    boolean known =
        owner
            .sql("select exists (select from pg_roles where rolname = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
    try {
      run((known ? "alter" : "create") + " role %s " + attributes);
    } catch (DataAccessException refused) {
      throw new StartupFault(
          "The owner of the database (LINTAS_DB_USER) may not make the account %s, through which"
                  .formatted(name)
              + " the node works.",
          "Let the owner create roles, as a superuser: alter role OWNER createrole. If %s is there"
                  .formatted(name)
              + " already and somebody else made it, drop it first.");
    }
  }

  /**
   * Runs a statement as the owner.
   *
   * @param statement with {@code %s} where the role's name stands
   */
  void run(String statement) {
    owner.sql(statement.formatted('"' + name + '"')).update();
  }

  /** Tables of a schema, or the partitions in it; never what Flyway notes. */
  List<String> tables(String schema, boolean partitions) {
    return owner
        .sql(
            """
            select oid::regclass::text from pg_class
            where relnamespace = ?::regnamespace and relkind in ('r', 'p')
              and relispartition = ? and relname <> 'flyway_schema_history'
            """)
        .params(schema, partitions)
        .query((row, _) -> row.getString(1))
        .list();
  }

  static String catalog(JdbcClient owner) {
    return owner.sql("select current_database()").query(String.class).single();
  }

  /**
   * A password that several nodes on one database agree on and none stores.
   *
   * @param secret the owner's password
   */
  static String derive(String secret, String what) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
