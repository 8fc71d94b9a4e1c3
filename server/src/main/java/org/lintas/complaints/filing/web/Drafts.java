package org.lintas.complaints.filing.web;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Complaints that are being written: in memory, each sealed under a key that stands in its
 * browser's cookie alone. When there are too many, the one not touched for longest is forgotten.
 */
@Component
public class Drafts {

  static final Duration KEPT = Duration.ofMinutes(30);

  private static final int NONCE = 12;
  private static final int TAG = 128;
  private static final int LOCKS = 1024;

  private final Map<String, Sealed> drafts = new LinkedHashMap<>(16, 0.75f, true);
  private final SecureRandom random = new SecureRandom();
  private final long most = Runtime.getRuntime().maxMemory() / 8;
  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);
  private final Clock clock;
  private long held;

  private record Sealed(byte[] bytes, Instant until) {}

  Drafts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Lets one answer of a browser be read and kept after the other: whoever presses a button twice
   * does not file twice, nor lose the receipt of the first.
   */
  <T> T alone(Ticket ticket, Supplier<T> answer) {
    Lock lock = locks[Math.floorMod(ticket.place().hashCode(), LOCKS)];
    lock.lock();
    try {
      return answer.get();
    } finally {
      lock.unlock();
    }
  }

  Optional<Draft> find(Ticket ticket) {
    byte[] sealed = sealed(ticket.place());
    return sealed == null ? Optional.empty() : open(ticket, sealed).map(DraftWriting::read);
  }

  private synchronized byte @Nullable [] sealed(String place) {
    forgetOld();
    Sealed found = drafts.get(place);
    return found == null ? null : found.bytes();
  }

  void keep(Ticket ticket, Draft draft) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = seal(ticket, nonce, DraftWriting.write(draft));
    synchronized (this) {
      forget(ticket);
      drafts.put(ticket.place(), new Sealed(sealed, clock.instant().plus(KEPT)));
      held += sealed.length;
      Iterator<Sealed> oldest = drafts.values().iterator();
      while (held > most && drafts.size() > 1) {
        held -= oldest.next().bytes().length;
        oldest.remove();
      }
    }
  }

  public synchronized void forget(Ticket ticket) {
    Sealed gone = drafts.remove(ticket.place());
    held -= gone == null ? 0 : gone.bytes().length;
  }

  private void forgetOld() {
    Instant now = clock.instant();
    drafts
        .values()
        .removeIf(each -> {
          boolean old = now.isAfter(each.until());
          held -= old ? each.bytes().length : 0;
          return old;
        });
  }

  private static byte[] seal(Ticket ticket, byte[] nonce, byte[] plain) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, ticket, nonce);
      byte[] sealed = new byte[NONCE + cipher.getOutputSize(plain.length)];
      System.arraycopy(nonce, 0, sealed, 0, NONCE);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<byte[]> open(Ticket ticket, byte[] sealed) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, ticket, sealed);
      return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, Ticket ticket, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(ticket.key(), "AES"), new GCMParameterSpec(TAG, nonce, 0, NONCE));
    return cipher;
  }
}
