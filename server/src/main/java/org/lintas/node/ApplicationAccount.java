package org.lintas.node;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
        owner.sql("select count(*) from pg_roles where rolname = ?").param(name).query(Long.class).single()
            > 0;
    owner
        .sql((known ? "alter" : "create") + " role \"" + name + "\" login password '" + password + "'")
        .update();
    for (String schema : Migrations.MODULES) {
      boolean appendOnly = schema.equals("journal");
      owner.sql("grant usage on schema " + schema + " to \"" + name + "\"").update();
      owner
          .sql(
              "grant select, insert"
                  + (appendOnly ? "" : ", update, delete, truncate")
                  + " on all tables in schema "
                  + schema
                  + " to \""
                  + name
                  + "\"")
          .update();
      owner
          .sql("grant usage on all sequences in schema " + schema + " to \"" + name + "\"")
          .update();
    }
    owner.sql("grant temporary on database \"" + catalog + "\" to \"" + name + "\"").update();
  }

  private static String derive(String secret, String catalog) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(("lintas application " + catalog).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
