package org.lintas.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks that checkpoints follow each other, are signed, agree with the copies that are kept
 * outside the database, and hold the anchors that are there.
 */
@Component
class CheckpointCheck {

  private static final String OF = "the journal's checkpoints";

  private final AnchorStore store;
  private final CheckpointKey key;
  private final KeptCheckpoints kept;

  CheckpointCheck(AnchorStore store, CheckpointKey key, KeptCheckpoints kept) {
    this.store = store;
    this.key = key;
    this.kept = kept;
  }

  /**
   * What was found.
   *
   * @param last of the checkpoints, if any
   */
  record Checked(Optional<Checkpoint> last, Optional<Fault> fault) {}

  /**
   * Checks all.
   *
   * @param copies files of checkpoints besides those in the data folder
   */
  Checked check(List<Path> copies) {
    Map<Integer, List<String>> lines = kept(copies);
    Checkpoint last = null;
    try (Stream<Checkpoint> checkpoints = store.checkpointsAfter(0);
        Stream<AnchorStore.Pin> pins = store.pins()) {
      Roots roots = new Roots(pins.iterator());
      for (Iterator<Checkpoint> each = checkpoints.iterator(); each.hasNext(); ) {
        Checkpoint checkpoint = each.next();
        Optional<Fault> fault =
            follows(checkpoint, last)
                .or(() -> copied(checkpoint, lines.remove(checkpoint.number())))
                .or(() -> roots.fault(checkpoint));
        if (fault.isPresent()) {
          return new Checked(Optional.of(checkpoint), fault);
        }
        last = checkpoint;
      }
      Optional<Checkpoint> found = Optional.ofNullable(last);
      return new Checked(found, found.flatMap(this::signed).or(() -> gone(lines)).or(roots::end));
    }
  }

  private Map<Integer, List<String>> kept(List<Path> copies) {
    Map<Integer, List<String>> lines = new HashMap<>();
    Stream.concat(kept.files().stream(), copies.stream())
        .flatMap(KeptCheckpoints::lines)
        .forEach(line ->
            lines.computeIfAbsent(KeptCheckpoints.number(line), _ -> new ArrayList<>()).add(line));
    return lines;
  }

  private Optional<Fault> follows(Checkpoint checkpoint, @Nullable Checkpoint before) {
    int number = before == null ? 1 : before.number() + 1;
    byte[] hash = before == null ? Checkpoint.NONE : before.hash();
    if (checkpoint.number() != number || !Arrays.equals(checkpoint.before(), hash)) {
      return fault(
          "number " + number + " is missing, or is not the one that the next was built on");
    }
    // the signature of the last one holds for all before it that are of the same key
    return before == null || Arrays.equals(before.key(), checkpoint.key())
        ? Optional.empty()
        : signed(before);
  }

  private Optional<Fault> signed(Checkpoint checkpoint) {
    if (!key.trusts(checkpoint)) {
      return fault(
          "number " + checkpoint.number() + " was signed with a key that this node does not trust");
    }
    return key.signed(checkpoint)
        ? Optional.empty()
        : fault("the signature of number " + checkpoint.number() + " does not match");
  }

  private static Optional<Fault> copied(Checkpoint checkpoint, @Nullable List<String> lines) {
    return lines == null || lines.stream().allMatch(checkpoint.line()::equals)
        ? Optional.empty()
        : fault("number " + checkpoint.number() + " is not the one that was kept as a copy");
  }

  private static Optional<Fault> gone(Map<Integer, List<String>> lines) {
    return lines.keySet().stream()
        .min(Integer::compare)
        .flatMap(number -> fault("number " + number + " was kept as a copy and is gone"));
  }

  private static Optional<Fault> fault(String what) {
    return Optional.of(new Fault(OF, 0, what));
  }

  /** Computes roots again, in the order of checkpoints. */
  private static final class Roots {

    private final Iterator<AnchorStore.Pin> pins;
    private AnchorStore.@Nullable Pin next;

    Roots(Iterator<AnchorStore.Pin> pins) {
      this.pins = pins;
      advance();
    }

    Optional<Fault> fault(Checkpoint checkpoint) {
      Anchor.Root root = new Anchor.Root();
      while (next != null && next.checkpoint() <= checkpoint.number()) {
        root.add(next.chain(), next.bucket(), next.digest());
        advance();
      }
      return Arrays.equals(root.digest(), checkpoint.root())
          ? Optional.empty()
          : CheckpointCheck.fault("the anchors of number " + checkpoint.number() + " were changed");
    }

    Optional<Fault> end() {
      return next == null
          ? Optional.empty()
          : CheckpointCheck.fault(
              "there are anchors of no checkpoint, of number " + next.checkpoint());
    }

    private void advance() {
      next = pins.hasNext() ? pins.next() : null;
    }
  }
}
