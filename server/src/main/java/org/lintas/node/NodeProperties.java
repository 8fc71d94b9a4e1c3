package org.lintas.node;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the node is set up.
 *
 * @param data folder for everything that must outlive the process
 * @param demo whether this is a demonstration, with its well-known accounts
 * @param db an outside PostgreSQL; with an empty URL one is started under {@code data}
 */
@ConfigurationProperties("lintas")
public record NodeProperties(Path data, boolean demo, Db db) {

  /** Where the outside PostgreSQL is; the account must own the database. */
  public record Db(String url, String user, String password) {}
}
