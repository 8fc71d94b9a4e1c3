package org.lintas.cards.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Bytes;
import org.lintas.credential.Malformed;
import org.lintas.credential.Signer;
import org.lintas.credential.SigningKey;
import org.lintas.credential.TrustFile;
import org.lintas.credential.TrustList;
import org.lintas.credential.TrustedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All keys and lists, unsealed, in memory. A change made at another node of the same database is
 * seen after ten seconds at most.
 */
@Component
class KeyShelf {

  private static final Logger log = LoggerFactory.getLogger(KeyShelf.class);
  private static final long FRESH_NANOS = 10_000_000_000L;

  private final KeyStore store;
  private final ListStore lists;
  private final KeyVault vault;
  private final KeyProperties properties;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Held held;

  KeyShelf(KeyStore store, ListStore lists, KeyVault vault, KeyProperties properties) {
    this.store = store;
    this.lists = lists;
    this.vault = vault;
    this.properties = properties;
  }

  /**
   * What there was at one moment.
   *
   * @param signers by kid
   * @param lists of other issuers, newest first
   * @param trust own keys and those of trusted lists
   */
  record Held(
      KeyRing ring,
      Map<Bytes, Signer> signers,
      List<HeldList> lists,
      TrustList trust,
      String mark,
      long at) {

    Held seenAt(long now) {
      return new Held(ring, signers, lists, trust, mark, now);
    }
  }

  Held get() {
    Held now = held;
    if (now == null || System.nanoTime() - now.at() > FRESH_NANOS) {
      now = refresh();
    }
    return now;
  }

  /** After a change at this node. */
  void reload() {
    held = null;
  }

  private Held refresh() {
    loading.lock();
    try {
      Held now = held;
      String mark = store.mark();
      long at = System.nanoTime();
      Held fresh = now != null && now.mark().equals(mark) ? now.seenAt(at) : load(mark, at);
      held = fresh;
      return fresh;
    } finally {
      loading.unlock();
    }
  }

  private Held load(String mark, long at) {
    List<HeldKey> keys = new ArrayList<>();
    Map<Bytes, Signer> signers = new HashMap<>();
    for (KeyStore.Row row : store.all()) {
      Optional<byte[]> secret = vault.open(row.sealed(), row.key().said());
      if (secret.isEmpty()) {
        log.error("key {} is not as this node sealed it and is left out", row.key().name());
        continue;
      }
      HeldKey key = row.key();
      keys.add(key);
      SigningKey signing = SigningKey.of(key.algorithm(), secret.get(), key.publicKey());
      signers.put(key.kid(), new Signer(signing));
    }
    lists.forged().forEach(each -> log.error("list {} is not as this node sealed it", each));
    KeyRing ring = new KeyRing(properties.issuer(), keys);
    List<HeldList> all = lists.all();
    TrustList trust = TrustList.of(ring.published()).plus(foreign(all));
    return new Held(ring, signers, all, trust, mark, at);
  }

  private static List<TrustedKey> foreign(List<HeldList> all) {
    return all.stream()
        .filter(list -> list.state() == ListState.TRUSTED)
        .flatMap(list -> opened(list).ownKeys().stream())
        .toList();
  }

  /** A list that was read when it was handed in. */
  static TrustFile.Opened opened(HeldList list) {
    try {
      return TrustFile.openUnknown(list.file().toArray());
    } catch (Malformed e) {
      throw new IllegalStateException("list " + list.serial() + " cannot be read", e);
    }
  }
}
