package org.lintas.complaints.repeats;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lintas.api.BadCall;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Lets a call be repeated, when its answer was lost on the way, without doing it twice. */
@Component
public class Repeats {

  public static final String KEY = "Idempotency-Key";

  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST = 50_000;
  private static final int STRIPES = 64;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] unlinking = new byte[32];
  private final Lock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);
  private final Map<String, Instant> done =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };
  private final Clock clock;

  Repeats(Clock clock) {
    this.clock = clock;
    new SecureRandom().nextBytes(unlinking);
  }

  /**
   * A call and how it is to be known again.
   *
   * @param who makes it
   * @param what it does, its address
   * @param key that the caller chose; null when it may be done as often as it is sent
   */
  public record Call(String who, String what, @Nullable String key) {}

  /**
   * Does what was not done yet. What was refused may be tried again.
   *
   * @param again what is answered when it was done
   */
  public <T> Result<T> once(Call call, Supplier<Result<T>> act, Supplier<Result<T>> again) {
    String key = call.key();
    if (key == null) {
      return act.get();
    }
    if (!key.matches("[\\x21-\\x7e]{1,255}")) {
      throw BadCall.wrong(KEY, "text");
    }
    byte[] code = code(call.who() + "\n" + call.what() + "\n" + key);
    String known = HexFormat.of().formatHex(code);
    Lock lock = stripes[Math.floorMod(Arrays.hashCode(code), STRIPES)];
    lock.lock();
    try {
      if (isDone(known)) {
        return again.get();
      }
      Result<T> result = act.get();
      if (result instanceof Result.Done<T>) {
        remember(known);
      }
      return result;
    } finally {
      lock.unlock();
    }
  }

  private synchronized boolean isDone(String known) {
    Instant now = clock.instant();
    done.values().removeIf(until -> until.isBefore(now));
    return done.containsKey(known);
  }

  private synchronized void remember(String known) {
    done.put(known, clock.instant().plus(KEPT));
  }

  private byte[] code(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(unlinking, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
