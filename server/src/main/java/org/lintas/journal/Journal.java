package org.lintas.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Open;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the journal. Writing joins the caller's transaction and never begins one: an entry
 * stands or falls with what it tells of.
 */
@Open("doors write what they let happen; whoever acted stands in the entry")
@Component
public class Journal {

  private final EntryStore store;
  private final AnchorStore anchors;
  private final CheckpointCheck checkpoints;
  private final ObjectProvider<Audit> audits;
  private final ObjectProvider<KeptApart> apart;

  Journal(
      EntryStore store,
      AnchorStore anchors,
      CheckpointCheck checkpoints,
      ObjectProvider<Audit> audits,
      ObjectProvider<KeptApart> apart) {
    this.store = store;
    this.anchors = anchors;
    this.checkpoints = checkpoints;
    this.audits = audits;
    this.apart = apart;
  }

  /**
   * Appends entries, one statement for all of them (COPY for many). All are of one chain; entries
   * of one subject stand in order of {@code seq}.
   *
   * @param heads last hash of each subject that already has entries; others begin a chain
   * @return the new last hash of each subject
   * @throws org.springframework.dao.DuplicateKeyException when a subject has moved on meanwhile
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, byte[]> append(List<Entry> entries, Map<Long, byte[]> heads) {
    Map<Long, byte[]> last = new HashMap<>();
    Map<Long, Integer> seqs = new HashMap<>();
    List<Encoded.Hashed> hashed = new ArrayList<>(entries.size());
    HashChain hashes = new HashChain();
    for (Entry entry : entries) {
      mustFollow(entry, entries.getFirst(), seqs.get(entry.subject()), heads);
      byte[] before = last.getOrDefault(entry.subject(), heads.get(entry.subject()));
      if (before == null) {
        before = hashes.seed(entry.chain(), entry.subject());
      }
      Encoded encoded = Encoded.of(entry);
      byte[] hash = hashes.next(before, encoded);
      hashed.add(new Encoded.Hashed(encoded, hash));
      last.put(entry.subject(), hash);
      seqs.put(entry.subject(), entry.seq());
    }
    store.add(hashed);
    return last;
  }

  private static void mustFollow(
      Entry entry, Entry first, @Nullable Integer before, Map<Long, byte[]> heads) {
    boolean follows =
        before != null
            ? entry.seq() == before + 1
            : (entry.seq() == 1) != heads.containsKey(entry.subject());
    if (!follows || entry.chain() != first.chain()) {
      throw new IllegalArgumentException(
          "entry "
              + entry.seq()
              + " of "
              + entry.chain().name(entry.subject())
              + " does not follow");
    }
  }

  /**
   * Appends one entry behind whatever the subject's last one is: its {@code seq} is set here. For
   * records of reading, where two at once may both go in.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(Entry entry) {
    store.lock(entry.chain(), entry.subject());
    Optional<EntryStore.Head> last = store.head(entry.chain(), entry.subject());
    Entry placed = entry.withSeq(last.map(EntryStore.Head::seq).orElse(0) + 1);
    append(
        List.of(placed), last.map(head -> Map.of(entry.subject(), head.hash())).orElse(Map.of()));
  }

  /** Entries of subjects in order, by one statement. */
  public Map<Long, List<Entry.Recorded>> read(Entry.Chain chain, Collection<Long> subjects) {
    return store.read(chain, subjects);
  }

  /**
   * Hands over every entry in the order of chain, subject and seq, in constant memory, as long as
   * it fits the one before it.
   *
   * @return the first entry that does not fit, if any
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Fault> stream(Consumer<Entry.Recorded> reader) {
    return checked(reader);
  }

  /** Checks the whole journal, see {@link #verify(List, LongConsumer)}. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verified verify(LongConsumer progress) {
    return verify(List.of(), progress);
  }

  /**
   * Checks the whole journal, holds it against its checkpoints, and compares it with the tables of
   * every module that has an {@link Audit}; then every journal that is {@link KeptApart}.
   *
   * @param copies files of checkpoints that were kept elsewhere
   * @param progress told now and then how many entries were read
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verified verify(List<Path> copies, LongConsumer progress) {
    CheckpointCheck.Checked checked = checkpoints.check(copies);
    Verified own = new Verification(audits.orderedStream().toList(), progress).run(this::anchored);
    Verified found =
        apart
            .orderedStream()
            .map(each -> each.verify(anchors.apart(each.chain())))
            .reduce(own, Verified::and);
    return new Verified(
        found.entries(),
        found.subjects(),
        checked.last().map(last -> new Anchored(last.number(), last.at())),
        found.fault().or(checked::fault));
  }

  private Optional<Fault> anchored(Consumer<Entry.Recorded> reader) {
    ChainCheck chains = new ChainCheck();
    try (Stream<Anchor> stream = anchors.anchors()) {
      AnchorCheck anchor = new AnchorCheck(stream.iterator());
      return store.stream(
              recorded -> {
                Optional<Fault> fault = chains.fault(recorded).or(() -> anchor.fault(recorded));
                if (fault.isEmpty()) {
                  reader.accept(recorded);
                }
                return fault;
              })
          .or(anchor::end);
    }
  }

  private Optional<Fault> checked(Consumer<Entry.Recorded> reader) {
    ChainCheck check = new ChainCheck();
    return store.stream(recorded -> {
      Optional<Fault> fault = check.fault(recorded);
      if (fault.isEmpty()) {
        reader.accept(recorded);
      }
      return fault;
    });
  }

  /**
   * What a verification found.
   *
   * @param anchored the last checkpoint: later entries are vouched for by no other than the tables
   * @param fault the first that does not fit, if any
   */
  public record Verified(
      long entries, long subjects, Optional<Anchored> anchored, Optional<Fault> fault) {

    private Verified and(Verified other) {
      return new Verified(
          entries + other.entries, subjects + other.subjects, anchored, fault.or(other::fault));
    }
  }

  /** A checkpoint and when it was taken. */
  public record Anchored(int checkpoint, Instant at) {}
}
