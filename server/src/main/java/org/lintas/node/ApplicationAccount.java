package org.lintas.node;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database account that the running node uses. Its password is derived from the owner's, so
 * that several nodes on one database agree on it and none is stored.
 */
record ApplicationAccount(String name, String password) {

  static ApplicationAccount prepare(Database database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    String catalog = owner.sql("select current_database()").query(String.class).single();
    ApplicationAccount account =
        new ApplicationAccount(catalog + "_app", derive(database.secret(), catalog));
    account.create(owner, catalog);
    return account;
  }

  private void create(JdbcClient owner, String catalog) {
    boolean known =
        owner
            .sql("select exists (select from pg_roles where rolname = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
    try {
      run(owner, (known ? "alter" : "create") + " role %s login password '" + password + "'");
    } catch (DataAccessException refused) {
      throw new StartupFault(
          "The owner of the database (LINTAS_DB_USER) may not make the account %s, through which"
                  .formatted(name)
              + " the node works.",
          "Let the owner create roles, as a superuser: alter role OWNER createrole. If %s is there"
                  .formatted(name)
              + " already and somebody else made it, drop it first.");
    }
    run(owner, "grant temporary on database \"" + catalog + "\" to %s");
    Migrations.MODULES.forEach(schema -> grant(owner, schema));
  }

  private void grant(JdbcClient owner, String schema) {
    String rights =
        schema.equals("journal") ? "select, insert" : "select, insert, update, delete, truncate";
    run(owner, "grant usage on schema " + schema + " to %s");
    tables(owner, schema, false)
        .forEach(table -> run(owner, "grant " + rights + " on " + table + " to %s"));
    tables(owner, schema, true)
        .forEach(partition -> run(owner, "grant select on " + partition + " to %s"));
    run(owner, "grant usage on all sequences in schema " + schema + " to %s");
  }

  private static List<String> tables(JdbcClient owner, String schema, boolean partitions) {
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

  private void run(JdbcClient owner, String statement) {
    owner.sql(statement.formatted('"' + name + '"')).update();
  }

  private static String derive(String secret, String catalog) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(
              mac.doFinal(("lintas application " + catalog).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
