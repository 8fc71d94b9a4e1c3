package org.lintas.access.signin;

import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes of passwords: Argon2id with 19 MiB, two passes, one lane (OWASP's first choice). */
@Component
public class Passwords {

  /** The shortest password that a person may choose. */
  public static final int SHORTEST = 12;

  public static final int LONGEST = 200;

  private static final Set<String> TOO_COMMON =
      Set.of(
          "lintas-demo",
          "passwordpassword",
          "password1234",
          "123456789012",
          "1234567890123",
          "qwertyuiop12",
          "qwertyuiop123",
          "administrator");

  // no letters or digits that are mistaken for one another when read aloud or written down
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final SecureRandom random = new SecureRandom();
  private final String nobodys = argon2.encode(oneTime());
  // each hash takes 19 MiB and a core: more at once would only starve everything else
  private final Semaphore hashing =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

  public String hash(String password) {
    hashing.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      hashing.release();
    }
  }

  /** Whether a password belongs to a hash; takes as long when there is none. */
  public boolean matches(String password, @Nullable String hash) {
    hashing.acquireUninterruptibly();
    try {
      boolean matches = argon2.matches(password, hash == null ? nobodys : hash);
      return matches && hash != null;
    } finally {
      hashing.release();
    }
  }

  /** A password to be used once: twenty letters and digits, 99 bits. */
  public String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int at = 0; at < 20; at++) {
      password.append(at > 0 && at % 5 == 0 ? "-" : "");
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** Why a person may not choose a password: a code, or null. */
  public static @Nullable String fault(String password, String accountName) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return "password-too-short";
    }
    if (password.length() > LONGEST) {
      return "password-too-long";
    }
    String plain = password.toLowerCase(java.util.Locale.ROOT);
    boolean common =
        TOO_COMMON.contains(plain)
            || plain.contains(accountName)
            || plain.chars().distinct().count() < 5;
    return common ? "password-too-common" : null;
  }
}
