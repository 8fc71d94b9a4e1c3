package org.lintas.node;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database account that the running node uses for everything but complaints. Its password is
 * derived from the owner's, so that several nodes on one database agree on it and none is stored.
 */
record ApplicationAccount(String name, String password) {

  static ApplicationAccount prepare(Database database) {
    JdbcClient owner = JdbcClient.create(database.owner());
    String catalog = DatabaseRole.catalog(owner);
    ApplicationAccount account =
        new ApplicationAccount(
            catalog + "_app",
            DatabaseRole.derive(database.secret(), "lintas application " + catalog));
    account.endow(new DatabaseRole(owner, account.name()), catalog);
    return account;
  }

  private void endow(DatabaseRole role, String catalog) {
    role.login(password);
    role.run("grant temporary on database \"" + catalog + "\" to %s");
    Migrations.MODULES.stream()
        .filter(schema -> !schema.equals(ConfidentialAccount.SCHEMA))
        .forEach(schema -> grant(role, schema));
  }

  private static void grant(DatabaseRole role, String schema) {
    String rights =
        schema.equals("journal") ? "select, insert" : "select, insert, update, delete, truncate";
    role.run("grant usage on schema " + schema + " to %s");
    role.tables(schema, false)
        .forEach(table -> role.run("grant " + rights + " on " + table + " to %s"));
    role.tables(schema, true)
        .forEach(partition -> role.run("grant select on " + partition + " to %s"));
    role.run("grant usage on all sequences in schema " + schema + " to %s");
  }
}
