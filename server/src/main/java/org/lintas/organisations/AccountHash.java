package org.lintas.organisations;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lintas.node.KeyFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hashes bank accounts by a key that the database holds only sealed: whoever reads the tables can
 * tell that two organisations share an account, and not which it is. Numbers of accounts are few:
 * without a key all could be tried.
 */
@Component
class AccountHash {

  private static final String FILE = "organisations.key";
  private static final byte[] BOUND =
      "lintas/organisations/accounts".getBytes(StandardCharsets.UTF_8);
  private static final int KEY_BYTES = 32;

  private final KeyFiles files;
  private final JdbcClient sql;
  private volatile byte @Nullable [] key;

  AccountHash(KeyFiles files, JdbcClient sql) {
    this.files = files;
    this.sql = sql;
  }

  /** The same for one account however it is written. */
  String of(String account) {
    StringBuilder plain = new StringBuilder(account.length());
    account.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(), "HmacSHA256"));
      String folded = plain.toString().toUpperCase(Locale.ROOT);
      return HexFormat.of().formatHex(mac.doFinal(folded.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] key() throws GeneralSecurityException {
    byte[] known = key;
    if (known == null) {
      Aead aead = files.open(FILE);
      byte[] fresh = new byte[KEY_BYTES];
      new SecureRandom().nextBytes(fresh);
      sql.sql(
              """
              insert into organisations.secrets (name, sealed) values ('accounts', ?)
              on conflict do nothing
              """)
          .param(aead.encrypt(fresh, BOUND))
          .update();
      known =
          aead.decrypt(
              sql.sql("select sealed from organisations.secrets where name = 'accounts'")
                  .query(byte[].class)
                  .single(),
              BOUND);
      key = known;
    }
    return known;
  }
}
