package org.lintas.cards.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.credential.Purpose;
import org.lintas.credential.SigningKey;
import org.lintas.journal.Entry;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * The key keeper's door. Every step has a reason and is journalled. Wherever a key stops signing
 * and no other is there, one is made in the same step: papers go on.
 */
@Component
public class KeyKeeping {

  public static final String KEY_KEEPER = "key-keeper";

  private final KeyStore store;
  private final KeyVault vault;
  private final KeyShelf shelf;
  private final KeyChanges changes;
  private final KeyProperties properties;
  private final Clock clock;

  KeyKeeping(
      KeyStore store,
      KeyVault vault,
      KeyShelf shelf,
      KeyChanges changes,
      KeyProperties properties,
      Clock clock) {
    this.store = store;
    this.vault = vault;
    this.shelf = shelf;
    this.changes = changes;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * A key as its keeper sees it.
   *
   * @param signsUntil when another takes over, or null
   * @param fingerprint in hexadecimal digits
   */
  public record KeyLine(
      HeldKey key, KeyState state, @Nullable Instant signsUntil, String fingerprint) {}

  /** All keys, those of a purpose together, newest first. */
  public Result<List<KeyLine>> list(Caller caller) {
    if (!keeps(caller)) {
      return new Result.Missing<>();
    }
    KeyRing ring = shelf.get().ring();
    return new Result.Done<>(ring.inOrder().stream().map(key -> line(ring, key)).toList());
  }

  /** One key by its name. */
  public Result<KeyLine> find(Caller caller, String name) {
    KeyRing ring = shelf.get().ring();
    return keeps(caller)
        ? Result.of(ring.find(name).map(key -> line(ring, key)))
        : new Result.Missing<>();
  }

  /** What was done to a key, the first step first. */
  public Result<List<Entry.Recorded>> history(Caller caller, String name) {
    return keeps(caller)
        ? Result.of(
            shelf
                .get()
                .ring()
                .find(name)
                .map(key -> changes.history(Entry.Chain.KEY, key.serial())))
        : new Result.Missing<>();
  }

  /**
   * Makes a key. It is published at once, and signs from a day on.
   *
   * @param from that day; null or today: it signs at once
   */
  public Result<KeyLine> create(
      Caller caller, Purpose purpose, @Nullable LocalDate from, String reason) {
    if (!keeps(caller)) {
      return new Result.Missing<>();
    }
    return changes.make(() -> {
      LocalDate today = LocalDate.now(clock);
      KeyRing ring = ring();
      List<Reason> faults = KeyRules.creating(ring, purpose, from, today, now(), reason);
      if (!faults.isEmpty()) {
        return new Result.Refused<>(faults);
      }
      Instant begins =
          from != null && from.isAfter(today)
              ? from.atStartOfDay(clock.getZone()).toInstant()
              : now();
      return new Result.Done<>(shown(add(caller, purpose, begins, reason)));
    });
  }

  /** Lets a key sign no more; what it signed stays good. */
  public Result<KeyLine> retire(Caller caller, String name, String reason) {
    return change(
        caller,
        name,
        "retire",
        reason,
        (key, state) ->
            key.retiredAt() != null || state == KeyState.STOLEN
                ? Optional.of(KeyRules.reason("retired-already", null))
                : Optional.empty(),
        key -> key.retired(now()));
  }

  /** Takes a retirement back: it may sign again when no newer one does. */
  public Result<KeyLine> resume(Caller caller, String name, String reason) {
    return change(
        caller,
        name,
        "resume",
        reason,
        (key, state) ->
            key.retiredAt() == null || state == KeyState.STOLEN
                ? Optional.of(KeyRules.reason("not-retired", null))
                : Optional.empty(),
        key -> key.retired(null));
  }

  /**
   * Reports a key stolen: what it signed from the day on is refused by everybody who has the new
   * list of keys.
   */
  public Result<KeyLine> reportStolen(
      Caller caller, String name, @Nullable LocalDate since, String reason) {
    return change(
        caller,
        name,
        "stolen",
        reason,
        (key, _) -> KeyRules.stealing(key, since, LocalDate.now(clock), clock.getZone()),
        key ->
            key.stolen(
                since == null ? now() : since.atStartOfDay(clock.getZone()).toInstant(),
                caller.signature()));
  }

  /** Takes a report of theft back. The key signs no more; all it signed is good again. */
  public Result<KeyLine> clear(Caller caller, String name, String reason) {
    return change(
        caller,
        name,
        "clear",
        reason,
        (key, _) -> KeyRules.clearing(key, caller, properties.twoPersons()),
        key -> key.cleared(now()));
  }

  /** Makes what is missing of the keys that a node needs. */
  void makeFirst() {
    Caller start = new Caller.Node("start");
    changes.make(() -> {
      for (Purpose purpose : Purpose.values()) {
        ensureSigning(start, purpose, "first start");
      }
      return new Result.Done<>(true);
    });
  }

  @FunctionalInterface
  private interface Rule {
    Optional<Reason> refuses(HeldKey key, KeyState state);
  }

  private Result<KeyLine> change(
      Caller caller,
      String name,
      String action,
      String reason,
      Rule rule,
      Function<HeldKey, HeldKey> to) {
    if (!keeps(caller)) {
      return new Result.Missing<>();
    }
    return changes.make(() -> {
      KeyRing ring = ring();
      Optional<HeldKey> found = ring.find(name);
      if (found.isEmpty()) {
        return new Result.Missing<>();
      }
      HeldKey before = found.get();
      List<Reason> faults =
          KeyRules.all(
              KeyRules.reasonGiven(reason), rule.refuses(before, ring.state(before, now())));
      if (!faults.isEmpty()) {
        return new Result.Refused<>(faults);
      }
      HeldKey after = to.apply(before);
      reseal(before, after);
      changes.note(caller, Entry.Chain.KEY, after.serial(), action, after.said(), reason);
      ensureSigning(caller, after.purpose(), reason);
      return new Result.Done<>(shown(after));
    });
  }

  private void ensureSigning(Caller caller, Purpose purpose, String reason) {
    if (ring().signing(purpose, now()).isEmpty()) {
      add(caller, purpose, now(), reason);
    }
  }

  private HeldKey add(Caller caller, Purpose purpose, Instant signsFrom, String reason) {
    SigningKey made = SigningKey.generate(properties.algorithm());
    HeldKey key =
        new HeldKey(
            0,
            1,
            now(),
            signsFrom,
            null,
            null,
            null,
            properties.issuer(),
            purpose,
            made.algorithm(),
            made.kid(),
            made.publicKey());
    int serial = store.add(key, vault.seal(made.secret(), key.said()));
    changes.note(caller, Entry.Chain.KEY, serial, "create", key.said(), reason);
    return ring().find(key.name()).orElseThrow();
  }

  private void reseal(HeldKey before, HeldKey after) {
    byte[] sealed =
        store.all().stream()
            .filter(row -> row.key().equals(before))
            .findFirst()
            .orElseThrow()
            .sealed();
    byte[] secret = vault.open(sealed, before.said()).orElseThrow();
    store.change(after, vault.seal(secret, after.said()));
  }

  /** As it stands in this transaction; what this node did not seal is no key. */
  private KeyRing ring() {
    List<HeldKey> sound =
        store.all().stream()
            .filter(row -> vault.open(row.sealed(), row.key().said()).isPresent())
            .map(KeyStore.Row::key)
            .toList();
    return new KeyRing(properties.issuer(), sound);
  }

  private KeyLine shown(HeldKey key) {
    return line(ring(), key);
  }

  private KeyLine line(KeyRing ring, HeldKey key) {
    String fingerprint = ring.trusted(key).fingerprint().hex();
    return new KeyLine(key, ring.state(key, now()), ring.signsUntil(key), fingerprint);
  }

  /** Papers and lists know seconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  static boolean keeps(Caller caller) {
    return caller.holds(KEY_KEEPER);
  }
}
