package org.lintas.casework.store;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.node.KeyFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals answers that only some roles may read. What is sealed names its case, stage and entry, so
 * that it cannot be moved to another.
 *
 * <p>The key lies in the node's data folder, made at the first start. Nodes that share a database
 * must share it: one with another key does not start.
 */
@Component
public class Sealing {

  private static final String KEY_FILE = "sealing-key.json";
  private static final byte[] KNOWN = "lintas".getBytes(StandardCharsets.UTF_8);

  private final JsonMapper json = JsonMapper.builder().build();
  private final Aead aead;

  Sealing(KeyFiles keys, JdbcClient sql) throws GeneralSecurityException {
    aead = keys.open(KEY_FILE);
    prove(sql);
  }

  /** Encrypts answers. */
  public byte[] seal(Map<String, String> answers, long serial, String stage, int seq) {
    try {
      byte[] plain = json.writeValueAsBytes(new TreeMap<>(answers));
      return aead.encrypt(plain, place(serial, stage, seq));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Decrypts answers; throws {@link IllegalStateException} when they were sealed for another place.
   */
  public Map<String, String> unseal(byte[] sealed, long serial, String stage, int seq) {
    try {
      byte[] plain = aead.decrypt(sealed, place(serial, stage, seq));
      return json.readValue(plain, new TypeReference<TreeMap<String, String>>() {});
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed answers of stage " + stage + " do not open", e);
    }
  }

  private static byte[] place(long serial, String stage, int seq) {
    return ("case/" + serial + "/" + stage + "/" + seq).getBytes(StandardCharsets.UTF_8);
  }

  private void prove(JdbcClient sql) throws GeneralSecurityException {
    sql.sql("insert into casework.seal (known) values (?) on conflict do nothing")
        .param(aead.encrypt(KNOWN, KNOWN))
        .update();
    byte[] known = sql.sql("select known from casework.seal").query(byte[].class).single();
    try {
      aead.decrypt(known, KNOWN);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "this database was sealed with another key: copy "
              + KEY_FILE
              + " from the data folder of the node that made it",
          e);
    }
  }
}
