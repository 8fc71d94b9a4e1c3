package org.lintas.journal;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Sha256;

/**
 * Reads entries in the order of chain, subject and seq, and finds where one that a checkpoint holds
 * is gone or is another. It keeps one bucket of subjects at a time.
 */
final class AnchorCheck {

  // one number, never negative: subject within the bucket (16 bits), seq, place of the anchor
  private static final int SEQ = 24;
  private static final int PLACE = 23;
  private static final long PLACES = (1L << PLACE) - 1;

  private final Iterator<Anchor> anchors;
  private final List<Anchor> bucket = new ArrayList<>();
  private final List<MessageDigest> digests = new ArrayList<>();
  private long[] wanted = {}; // sorted
  private int size;
  private int at;
  private @Nullable Anchor next;

  /**
   * Begins.
   *
   * @param anchors in the order of chain, bucket and checkpoint
   */
  AnchorCheck(Iterator<Anchor> anchors) {
    this.anchors = anchors;
    advance();
  }

  /** What is wrong before or with the next entry, if anything. */
  Optional<Fault> fault(Entry.Recorded recorded) {
    Entry entry = recorded.entry();
    int chain = entry.chain().code();
    long place = Anchor.bucket(chain, entry.subject());
    if (bucket.isEmpty() || !isIn(bucket.getFirst(), chain, place)) {
      Optional<Fault> fault = reach(chain, place);
      if (fault.isPresent()) {
        return fault;
      }
    }
    long key = key(entry.subject() - (place << Anchor.bits(chain)), entry.seq());
    if (at < size && wanted[at] < key) {
      return Optional.of(missing());
    }
    for (; at < size && (wanted[at] & ~PLACES) == key; at++) {
      digests.get((int) (wanted[at] & PLACES)).update(recorded.hash());
    }
    return Optional.empty();
  }

  /** What is wrong after the last entry. */
  Optional<Fault> end() {
    return reach(Integer.MAX_VALUE, 0);
  }

  /** Closes buckets and opens others until the one that is asked for. */
  private Optional<Fault> reach(int chain, long place) {
    Optional<Fault> fault = close();
    while (fault.isEmpty() && next != null && !isAfter(next, chain, place)) {
      boolean here = isIn(next, chain, place);
      open();
      if (here) {
        return Optional.empty();
      }
      fault = close();
    }
    return fault;
  }

  private void open() {
    Anchor first = next;
    while (next != null && first != null && isIn(next, first.chain(), first.bucket())) {
      MessageDigest digest = Sha256.begin();
      digest.update(next.heads());
      digests.add(digest);
      bucket.add(next);
      long from = next.firstSubject();
      int anchor = bucket.size() - 1;
      next.each((subject, seq) -> want(key(subject - from, seq) | anchor));
      advance();
    }
    Arrays.sort(wanted, 0, size);
  }

  private void want(long key) {
    if (size == wanted.length) {
      wanted = Arrays.copyOf(wanted, Math.max(1024, size * 2));
    }
    wanted[size++] = key;
  }

  private Optional<Fault> close() {
    Optional<Fault> fault = at < size ? Optional.of(missing()) : Optional.empty();
    for (int each = 0; each < bucket.size() && fault.isEmpty(); each++) {
      Anchor anchor = bucket.get(each);
      if (!Arrays.equals(digests.get(each).digest(), anchor.digest())) {
        fault = Optional.of(other(anchor));
      }
    }
    bucket.clear();
    digests.clear();
    size = 0;
    at = 0;
    return fault;
  }

  private Fault missing() {
    Anchor anchor = bucket.get((int) (wanted[at] & PLACES));
    return Fault.at(
        anchor.chain(),
        anchor.firstSubject() + (wanted[at] >>> (SEQ + PLACE)),
        (int) (wanted[at] >>> PLACE) & ((1 << SEQ) - 1),
        "checkpoint " + anchor.checkpoint() + " holds this entry, and it is gone");
  }

  private static Fault other(Anchor anchor) {
    List<Long> subjects = new ArrayList<>();
    anchor.each((subject, _) -> subjects.add(subject));
    return Fault.at(
        anchor.chain(),
        subjects.getFirst(),
        0,
        "its entries, or those of one of the "
            + (subjects.size() - 1)
            + " with it in checkpoint "
            + anchor.checkpoint()
            + ", are not those that were there then");
  }

  private static long key(long subject, long seq) {
    return subject << (SEQ + PLACE) | seq << PLACE;
  }

  private static boolean isIn(Anchor anchor, int chain, long bucket) {
    return anchor.chain() == chain && anchor.bucket() == bucket;
  }

  private static boolean isAfter(Anchor anchor, int chain, long bucket) {
    return anchor.chain() > chain || (anchor.chain() == chain && anchor.bucket() > bucket);
  }

  private void advance() {
    next = anchors.hasNext() ? anchors.next() : null;
  }
}
