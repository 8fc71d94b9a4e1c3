package org.lintas.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a written chain, short of cutting its end off, is found. */
class ChainCheckProperties {

  @Property(tries = 200)
  void anUntouchedChainFits(@ForAll("chains") List<Entry.Recorded> chain) {
    assertThat(fault(chain)).isEmpty();
  }

  @Property(tries = 500)
  void aChangedEntryIsFoundWhereItStands(
      @ForAll("chains") List<Entry.Recorded> chain,
      @ForAll @IntRange(max = 1000) int at,
      @ForAll @IntRange(max = 7) int what) {
    int index = at % chain.size();
    Entry.Recorded before = chain.get(index);
    Entry changed = changed(before.entry(), what);
    List<Entry.Recorded> forged = new ArrayList<>(chain);
    forged.set(index, new Entry.Recorded(changed, before.hash()));
    assertThat(fault(forged)).map(Fault::seq).contains(changed.seq());
  }

  @Property(tries = 300)
  void aFlippedBitOfAHashIsFound(
      @ForAll("chains") List<Entry.Recorded> chain,
      @ForAll @IntRange(max = 1000) int at,
      @ForAll @IntRange(max = 255) int bit) {
    int index = at % chain.size();
    byte[] hash = chain.get(index).hash().clone();
    hash[bit / 8] ^= (byte) (1 << (bit % 8));
    List<Entry.Recorded> forged = new ArrayList<>(chain);
    forged.set(index, new Entry.Recorded(chain.get(index).entry(), hash));
    assertThat(fault(forged)).map(Fault::seq).contains(index + 1);
  }

  @Property(tries = 300)
  void aRemovedEntryIsFound(
      @ForAll("chains") List<Entry.Recorded> chain, @ForAll @IntRange(max = 1000) int at) {
    Assume.that(chain.size() > 1);
    List<Entry.Recorded> forged = new ArrayList<>(chain);
    forged.remove(at % (chain.size() - 1)); // not the last: that is for the tables to tell
    assertThat(fault(forged)).isPresent();
  }

  @Property(tries = 300)
  void swappedEntriesAreFound(
      @ForAll("chains") List<Entry.Recorded> chain,
      @ForAll @IntRange(max = 1000) int one,
      @ForAll @IntRange(max = 1000) int other) {
    int first = one % chain.size();
    int second = other % chain.size();
    Assume.that(first != second);
    List<Entry.Recorded> forged = new ArrayList<>(chain);
    Collections.swap(forged, first, second);
    assertThat(fault(forged)).isPresent();
    assertThat(fault(renumbered(forged))).isPresent();
  }

  @Property(tries = 200)
  void anEntryMovedToAnotherSubjectIsFound(@ForAll("chains") List<Entry.Recorded> chain) {
    List<Entry.Recorded> forged = new ArrayList<>();
    for (Entry.Recorded each : chain) {
      forged.add(new Entry.Recorded(toSubject(each.entry(), 4712), each.hash()));
    }
    assertThat(fault(forged)).map(Fault::seq).contains(1);
  }

  @Provide
  Arbitrary<List<Entry.Recorded>> chains() {
    return entries().list().ofMinSize(1).ofMaxSize(8).map(ChainCheckProperties::chained);
  }

  private static Arbitrary<Entry> entries() {
    return Combinators.combine(
            Arbitraries.strings().ofMaxLength(8),
            Arbitraries.strings().ofMaxLength(20),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(9).injectNull(0.5),
            Arbitraries.longs().between(0, 4_000_000_000_000_000L),
            Arbitraries.integers())
        .as((actor, payload, sealed, micros, office) ->
            new Entry(
                Entry.Chain.CASE,
                4711,
                1,
                Instant.EPOCH.plusNanos(micros * 1000),
                actor,
                office,
                "complete",
                payload,
                sealed));
  }

  private static List<Entry.Recorded> chained(List<Entry> entries) {
    HashChain hashes = new HashChain();
    byte[] before = hashes.seed(Entry.Chain.CASE, 4711);
    List<Entry.Recorded> chain = new ArrayList<>();
    for (Entry entry : entries) {
      Entry placed = entry.withSeq(chain.size() + 1);
      before = hashes.next(before, Encoded.of(placed));
      chain.add(new Entry.Recorded(placed, before));
    }
    return chain;
  }

  private static List<Entry.Recorded> renumbered(List<Entry.Recorded> chain) {
    List<Entry.Recorded> numbered = new ArrayList<>();
    for (Entry.Recorded each : chain) {
      numbered.add(new Entry.Recorded(each.entry().withSeq(numbered.size() + 1), each.hash()));
    }
    return numbered;
  }

  private static Optional<Fault> fault(List<Entry.Recorded> chain) {
    ChainCheck check = new ChainCheck();
    return chain.stream().flatMap(each -> check.fault(each).stream()).findFirst();
  }

  /** The entry with one of its parts changed by as little as can be. */
  private static Entry changed(Entry entry, int what) {
    byte[] sealed = entry.sealed();
    return new Entry(
        entry.chain(),
        entry.subject(),
        what == 0 ? entry.seq() + 1 : entry.seq(),
        what == 1 ? entry.at().plusNanos(1000) : entry.at(),
        what == 2 ? entry.actor() + "\0" : entry.actor(),
        what == 3 ? entry.office() ^ 1 : entry.office(),
        what == 4 ? "complet" : entry.action(),
        what == 5 || (what == 6 && sealed == null) ? entry.payload() + " " : entry.payload(),
        switch (what) {
          case 6 -> sealed == null ? null : java.util.Arrays.copyOf(sealed, sealed.length + 1);
          case 7 -> sealed == null ? new byte[0] : null;
          default -> sealed;
        });
  }

  private static Entry toSubject(Entry entry, long subject) {
    return new Entry(
        entry.chain(),
        subject,
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.office(),
        entry.action(),
        entry.payload(),
        entry.sealed());
  }
}
