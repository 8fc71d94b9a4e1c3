package org.lintas.node;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the node is set up.
 *
 * @param data folder for everything that must outlive the process
 * @param binaries folder where the embedded PostgreSQL is unpacked; may be shared between nodes
 * @param definitions folder of the procedures that this node offers
 * @param demo whether this is a demonstration, with its well-known accounts
 * @param background whether clocks run: deadlines, resumed imports. Off in a command that stands
 *     beside a running node
 * @param zone where a day begins and ends
 * @param db an outside PostgreSQL; with an empty URL one is started under {@code data}
 */
@ConfigurationProperties("lintas")
public record NodeProperties(
    Path data,
    Path binaries,
    Path definitions,
    boolean demo,
    boolean background,
    ZoneId zone,
    Db db) {

  /** Where the outside PostgreSQL is; the account must own the database. */
  public record Db(String url, String user, String password) {}
}
