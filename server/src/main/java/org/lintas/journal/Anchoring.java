package org.lintas.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes checkpoints. One covers what its transaction sees and the one before did not: an entry that
 * commits late is covered by the next. Appending entries knows nothing of it.
 */
@Component
class Anchoring {

  private static final int BATCH = 200;

  private final AnchorStore store;
  private final CheckpointKey key;
  private final KeptCheckpoints kept;
  private final Clock clock;
  private final ObjectProvider<KeptApart> apart;
  private final TransactionTemplate oneMoment;

  Anchoring(
      AnchorStore store,
      CheckpointKey key,
      KeptCheckpoints kept,
      Clock clock,
      ObjectProvider<KeptApart> apart,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.key = key;
    this.kept = kept;
    this.clock = clock;
    this.apart = apart;
    this.oneMoment = new TransactionTemplate(transactions);
    this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Takes one if there is anything new, unless another node has just done so.
   *
   * @param apart shortest time since the last one
   * @return how many subjects it covers
   */
  long take(Duration apart) {
    long subjects = 0;
    try {
      Long taken = oneMoment.execute(_ -> store.alone() ? takeAlone(apart) : 0);
      subjects = taken == null ? 0 : taken;
    } catch (DuplicateKeyException e) {
      // another node was quicker
    }
    keep();
    return subjects;
  }

  private long takeAlone(Duration apart) {
    Optional<Checkpoint> last = store.last();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (last.filter(each -> Duration.between(each.at(), now).abs().compareTo(apart) < 0)
        .isPresent()) {
      return 0;
    }
    AnchorStore.Sight sight = store.sight();
    @Nullable String seen =
        last.filter(each -> each.system() == sight.system()).map(Checkpoint::seen).orElse(null);
    int number = last.map(Checkpoint::number).orElse(0) + 1;
    Anchor.Root root = new Anchor.Root();
    long subjects = anchor(seen, number, root);
    if (subjects > 0) {
      anchorApart(number, root);
      store.add(
          key.sign(
              new Checkpoint(
                  number,
                  now,
                  subjects,
                  root.digest(),
                  last.map(Checkpoint::hash).orElse(Checkpoint.NONE),
                  sight.system(),
                  sight.seen(),
                  key.publicKey(),
                  new byte[0])));
    }
    return subjects;
  }

  private long anchor(@Nullable String seen, int number, Anchor.Root root) {
    long subjects = 0;
    List<Anchor> anchors = new ArrayList<>();
    Anchor.@Nullable Builder builder = null;
    try (Stream<AnchorStore.Head> heads = store.unseen(seen)) {
      for (Iterator<AnchorStore.Head> each = heads.iterator(); each.hasNext(); subjects++) {
        AnchorStore.Head head = each.next();
        if (builder == null || !builder.holds(head.chain(), head.subject())) {
          finish(builder, number, root, anchors);
          builder = new Anchor.Builder(head.chain(), Anchor.bucket(head.chain(), head.subject()));
        }
        builder.add(head.subject(), head.seq(), head.hash());
        if (anchors.size() == BATCH) {
          store.add(anchors);
          anchors.clear();
        }
      }
    }
    finish(builder, number, root, anchors);
    store.add(anchors);
    return subjects;
  }

  /**
   * Takes what is kept apart along, new or not. It is committed by itself; should this checkpoint
   * fail, the next one's digest covers it.
   */
  private void anchorApart(int number, Anchor.Root root) {
    List<KeptApart> journals =
        apart.stream().sorted(Comparator.comparing(each -> each.chain().code())).toList();
    for (KeptApart each : journals) {
      byte[] digest = each.anchor();
      root.add(each.chain().code(), 0, digest);
      store.add(number, each.chain(), digest);
    }
  }

  private static void finish(
      Anchor.@Nullable Builder builder, int number, Anchor.Root root, List<Anchor> anchors) {
    if (builder != null) {
      Anchor anchor = builder.build(number);
      root.add(anchor.chain(), anchor.bucket(), anchor.digest());
      anchors.add(anchor);
    }
  }

  private void keep() {
    oneMoment.executeWithoutResult(_ -> {
      try (Stream<Checkpoint> missing = store.checkpointsAfter(kept.last())) {
        missing.forEach(kept::keep);
      }
    });
  }
}
