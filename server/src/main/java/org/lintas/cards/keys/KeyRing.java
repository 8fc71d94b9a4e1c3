package org.lintas.cards.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Purpose;
import org.lintas.credential.TrustedKey;

/**
 * The keys of this node, and which of them does what when.
 *
 * @param issuer this node, as papers of today name it; keys of a former name only verify
 */
record KeyRing(String issuer, List<HeldKey> keys) {

  /** Other nodes on the same database learn of a change within seconds, not at once. */
  private static final Duration GRACE = Duration.ofHours(1);

  /** Clocks of nodes differ, and one may be set back: the first key vouches from the beginning. */
  private static final Instant BEGINNING = Instant.EPOCH;

  private static final Comparator<HeldKey> BY_BEGINNING =
      Comparator.comparing(HeldKey::signsFrom).thenComparingInt(HeldKey::serial);

  /** The one that signs. */
  Optional<HeldKey> signing(Purpose purpose, Instant now) {
    return usable(purpose).filter(key -> !key.signsFrom().isAfter(now)).max(BY_BEGINNING);
  }

  /** The one that signs, or the first that would if the clock were not set back. */
  Optional<HeldKey> signer(Purpose purpose, Instant now) {
    return signing(purpose, now).or(() -> usable(purpose).min(BY_BEGINNING));
  }

  private Stream<HeldKey> usable(Purpose purpose) {
    return keys.stream()
        .filter(key -> key.purpose() == purpose && key.issuer().equals(issuer))
        .filter(key -> key.retiredAt() == null && key.stolenSince() == null);
  }

  KeyState state(HeldKey key, Instant now) {
    if (key.stolenSince() != null) {
      return KeyState.STOLEN;
    }
    if (key.isUnused()) {
      return KeyState.UNUSED;
    }
    if (key.retiredAt() == null && key.signsFrom().isAfter(now)) {
      return KeyState.NEXT;
    }
    boolean signs = signing(key.purpose(), now).filter(key::equals).isPresent();
    return signs ? KeyState.SIGNING : KeyState.VERIFYING;
  }

  /** When it was retired, or when the next one takes over. */
  @Nullable Instant signsUntil(HeldKey key) {
    Optional<Instant> next =
        usable(key.purpose())
            .filter(other -> BY_BEGINNING.compare(other, key) > 0)
            .map(HeldKey::signsFrom)
            .min(Comparator.naturalOrder());
    return Stream.of(Optional.ofNullable(key.retiredAt()), next)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** As others are told to trust it. */
  TrustedKey trusted(HeldKey key) {
    Instant until = signsUntil(key);
    return new TrustedKey(
        key.kid(),
        key.issuer(),
        key.algorithm(),
        key.publicKey(),
        Set.of(key.purpose()),
        isFirst(key) ? BEGINNING : key.signsFrom().minus(GRACE),
        until == null ? null : until.plus(GRACE),
        key.stolenSince());
  }

  private boolean isFirst(HeldKey key) {
    return keys.stream()
        .filter(other -> other.purpose() == key.purpose() && other.issuer().equals(key.issuer()))
        .allMatch(other -> other.serial() >= key.serial());
  }

  Optional<HeldKey> find(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** Those of a purpose together, newest first. */
  List<HeldKey> inOrder() {
    return keys.stream()
        .sorted(Comparator.comparing(HeldKey::purpose).thenComparing(BY_BEGINNING.reversed()))
        .toList();
  }

  /** What others shall know: all that sign, have signed, or are about to. */
  List<TrustedKey> published() {
    return keys.stream().filter(key -> !key.isUnused()).map(this::trusted).toList();
  }
}
