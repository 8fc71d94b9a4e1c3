package org.lintas.complaints.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.lintas.node.KeyFiles;
import org.lintas.node.StartupFault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thirty-two random bytes of this node, sealed by a file of its data folder. */
@Component
class Pepper {

  private static final String FILE = "complaints.key";
  private static final byte[] SAID = "lintas complaints".getBytes(StandardCharsets.UTF_8);

  private final JdbcClient sql;
  private final KeyFiles files;
  private byte[] known = {};

  Pepper(@Qualifier("complaints") JdbcClient sql, KeyFiles files) {
    this.sql = sql;
    this.files = files;
  }

  /** Read when it is first needed: a command that only looks needs none. */
  synchronized byte[] bytes() {
    if (known.length == 0) {
      known = read();
    }
    return known;
  }

  private byte[] read() {
    try {
      byte[] fresh = files.open(FILE).encrypt(RandomIds.bytes(32), SAID);
      sql.sql("insert into complaints.pepper (sealed) values (?) on conflict do nothing")
          .param(fresh)
          .update();
      byte[] sealed = sql.sql("select sealed from complaints.pepper").query(byte[].class).single();
      return files.open(FILE).decrypt(sealed, SAID);
    } catch (GeneralSecurityException e) {
      throw new StartupFault(
          "The key file " + FILE + " of the data folder is not the one of this database.",
          "Bring back the file from where it is kept: without it no receipt and no member's"
              + " password opens anything.");
    }
  }
}
