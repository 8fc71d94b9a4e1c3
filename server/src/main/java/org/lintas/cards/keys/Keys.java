package org.lintas.cards.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Purpose;
import org.lintas.credential.Signer;
import org.lintas.credential.TrustFile;
import org.lintas.credential.TrustList;
import org.lintas.credential.TrustedKey;
import org.springframework.stereotype.Component;

/** The door to keys for whoever signs, verifies or publishes. */
@Component
public class Keys {

  /** How long a published list may be relied on without a newer one. */
  private static final Duration LIST_LASTS = Duration.ofDays(90);

  private final KeyShelf shelf;
  private final KeyProperties properties;
  private final Clock clock;
  private volatile @Nullable Signed signed;

  private record Signed(String mark, Instant hour, byte[] file) {}

  Keys(KeyShelf shelf, KeyProperties properties, Clock clock) {
    this.shelf = shelf;
    this.properties = properties;
    this.clock = clock;
  }

  /** The URI by which papers name this node. */
  public String issuer() {
    return properties.issuer();
  }

  /** Signs with the key that is current now: ask anew for each paper or lot of papers. */
  public Signer signer(Purpose purpose) {
    KeyShelf.Held held = shelf.get();
    return held.ring()
        .signer(purpose, clock.instant())
        .map(key -> held.signers().get(key.kid()))
        .orElseThrow(() -> new IllegalStateException("no key signs for " + purpose));
  }

  /** Keys of this node and of the issuers that it trusts. */
  public TrustList trust() {
    return shelf.get().trust();
  }

  /** Keys of this node, as others shall trust them. */
  public List<TrustedKey> published() {
    return shelf.get().ring().published();
  }

  /**
   * The same, signed, as a file that can be carried. Equal within an hour, whichever node of the
   * same database answers, while the keys are the same.
   */
  public byte[] trustFile() {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    String mark = shelf.get().mark();
    Signed last = signed;
    if (last == null || !last.mark().equals(mark) || !last.hour().equals(hour)) {
      TrustFile file = new TrustFile(issuer(), hour, hour.plus(LIST_LASTS), published());
      last = new Signed(mark, hour, signer(Purpose.TRUST).sign(file));
      signed = last;
    }
    return last.file().clone();
  }
}
