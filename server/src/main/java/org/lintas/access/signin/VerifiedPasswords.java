package org.lintas.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lintas.access.store.StoredAccount;
import org.springframework.stereotype.Component;

/**
 * Passwords found right a little while ago, so that a client that sends one with every call does
 * not pay the slow hash every time. Holds no password: only a code made with a key that dies with
 * the process. A change of password, a lock or a disabled account ends what is remembered at once.
 */
@Component
class VerifiedPasswords {

  private static final long KEPT_NANOS = 300_000_000_000L;
  private static final int MOST = 10_000;

  private final Listeners listeners;
  private final SecretKeySpec key;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  private record Verified(int epoch, long at) {}

  VerifiedPasswords(Listeners listeners) {
    this.listeners = listeners;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  boolean holds(StoredAccount account, String password) {
    Verified known = verified.get(code(account, password));
    boolean holds =
        known != null
            && known.epoch() == account.epoch()
            && System.nanoTime() - known.at() < KEPT_NANOS;
    if (holds) {
      listeners.heard(account, password);
    }
    return holds;
  }

  void remember(StoredAccount account, String password) {
    if (verified.size() >= MOST) {
      verified.clear();
    }
    verified.put(code(account, password), new Verified(account.epoch(), System.nanoTime()));
    listeners.heard(account, password);
  }

  private String code(StoredAccount account, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((account.id() + ":").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
