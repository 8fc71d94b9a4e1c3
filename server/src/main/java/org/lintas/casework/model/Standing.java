package org.lintas.casework.model;

import java.time.Instant;
import java.util.List;
import org.lintas.journal.Entry;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;

/**
 * Where a case stands: the fold of its journal entries.
 *
 * @param version seq of its last entry, 0 before the first
 * @param head hash of its last entry as read; empty before the first, and after a change not read
 */
public record Standing(
    long serial, int version, Origin origin, Span span, CaseState state, byte[] head) {

  private static final byte[] NO_HEAD = {};
  private static final Span NO_SPAN = new Span(java.time.LocalDate.EPOCH, Instant.EPOCH, null);

  /** A case about to begin. */
  public static Standing unborn(long serial, Origin origin) {
    return new Standing(serial, 0, origin, NO_SPAN, CaseState.NONE, NO_HEAD);
  }

  /**
   * The case whose entries these are, in order, from the first. One whose beginning was taken back
   * is as if it had never begun, but for its version.
   */
  public static Standing of(List<Entry.Recorded> entries) {
    Entry.Recorded last = entries.getLast();
    return folded(entries, Kept.of(entries)).at(last.entry().seq(), last.hash());
  }

  /** The same after its last entry that counts is taken back by one more entry. */
  public static Standing withoutLast(List<Entry.Recorded> entries) {
    List<Entry.Recorded> kept = Kept.of(entries);
    return folded(entries, kept.subList(0, kept.size() - 1))
        .at(entries.getLast().entry().seq() + 1, NO_HEAD);
  }

  private static Standing folded(List<Entry.Recorded> entries, List<Entry.Recorded> kept) {
    Entry first = entries.getFirst().entry();
    Standing standing = unborn(first.subject(), Payload.origin(first.payload(), first.office()));
    for (Entry.Recorded recorded : kept) {
      standing = standing.after(recorded);
    }
    return standing;
  }

  private Standing at(int seq, byte[] hash) {
    return new Standing(serial, seq, origin, span, state, hash);
  }

  /** Whether there is such a case: its beginning was not taken back. */
  public boolean exists() {
    return state.status() != CaseState.Status.NONE;
  }

  /** After one more entry. */
  public Standing after(Entry.Recorded recorded) {
    List<Event> events = Payload.events(recorded.entry().payload());
    Standing next = after(events, state.applyAll(events), recorded.entry().at());
    return new Standing(
        serial, recorded.entry().seq(), origin, next.span, next.state, recorded.hash());
  }

  /** After events that have just been decided. */
  public Standing after(List<Event> events, CaseState next, Instant at) {
    Span ran =
        version == 0 ? Span.begin(events, at, next.status()) : span.after(events, next.status());
    return new Standing(serial, version + 1, origin, ran, next, NO_HEAD);
  }
}
