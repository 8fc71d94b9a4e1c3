package org.lintas.cards.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lintas.credential.Algorithm;
import org.lintas.credential.Card;
import org.lintas.credential.Purpose;
import org.lintas.credential.Signer;
import org.lintas.credential.SigningKey;
import org.lintas.credential.TrustFile;
import org.lintas.credential.TrustedKey;

/** Another state, which signs cards and lists of its keys. */
public final class Neighbour {

  final String issuer = "https://" + UUID.randomUUID() + ".example/cards";
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final SigningKey cards = SigningKey.generate(Algorithm.ES256);
  private final List<TrustedKey> keys = new ArrayList<>();
  SigningKey lists = SigningKey.generate(Algorithm.ED25519);

  public Neighbour() {
    keys.add(trusted(cards, Purpose.CARD));
    keys.add(trusted(lists, Purpose.TRUST));
  }

  public String issuer() {
    return issuer;
  }

  /** A card that it signs now. */
  public byte[] card() {
    return new Signer(cards)
        .sign(new Card(issuer, "777", "pass", now, null, null, null, null, null));
  }

  /** The list of its keys. */
  public byte[] list() {
    return list(0);
  }

  public byte[] list(int hoursAhead) {
    return list(now.plus(Duration.ofHours(hoursAhead)), now.plus(Duration.ofDays(30)));
  }

  byte[] list(Instant issued, Instant expires) {
    return new Signer(lists).sign(new TrustFile(issuer, issued, expires, keys));
  }

  /** The fingerprint of the key that signs its lists, as read over the telephone. */
  public String fingerprint() {
    return trusted(lists, Purpose.TRUST).fingerprintGroups();
  }

  /** Signs its lists by another key from now on; the old one is still in them. */
  SigningKey newListKey() {
    SigningKey old = lists;
    lists = SigningKey.generate(Algorithm.ED25519);
    keys.add(trusted(lists, Purpose.TRUST));
    return old;
  }

  /** Names a key of somebody else in its lists. */
  void vouchFor(TrustedKey key) {
    keys.add(key);
  }

  void loseListKey() {
    keys.removeIf(key -> key.purposes().contains(Purpose.TRUST));
    newListKey();
  }

  private TrustedKey trusted(SigningKey key, Purpose purpose) {
    return TrustedKey.of(key, issuer, Set.of(purpose), now.minus(Duration.ofDays(100)), null);
  }
}
