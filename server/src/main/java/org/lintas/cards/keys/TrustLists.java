package org.lintas.cards.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.credential.Bytes;
import org.lintas.credential.Malformed;
import org.lintas.credential.TrustFile;
import org.lintas.credential.TrustList;
import org.lintas.credential.TrustedKey;
import org.lintas.journal.Entry;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/**
 * The door of other issuers' keys. A list is trusted once a key keeper has written down the
 * fingerprint of the key that signed it, which she got by another way; a newer list of the same
 * issuer at once, if a key of the trusted one signed it.
 */
@Component
public class TrustLists {

  /** Some thousand keys. */
  public static final int MOST_BYTES = 500_000;

  private final ListStore store;
  private final KeyShelf shelf;
  private final KeyChanges changes;
  private final KeyProperties properties;
  private final Clock clock;

  TrustLists(
      ListStore store, KeyShelf shelf, KeyChanges changes, KeyProperties properties, Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.changes = changes;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * A list as a key keeper sees it.
   *
   * @param signedBy whose fingerprint is to be compared
   * @param keys those that are taken over: the issuer's own
   * @param left how many keys of others it names, which are not taken over
   * @param expiresAt by when the issuer wants it renewed
   */
  public record ListLine(
      HeldList list,
      TrustedKey signedBy,
      List<TrustedKey> keys,
      int left,
      @Nullable Instant expiresAt) {

    static ListLine of(HeldList list) {
      TrustFile.Opened opened = KeyShelf.opened(list);
      List<TrustedKey> own = opened.ownKeys();
      TrustFile file = opened.file();
      return new ListLine(
          list, opened.signedBy(), own, file.keys().size() - own.size(), file.expiresAt());
    }
  }

  /** All lists that were handed in, newest first. */
  public Result<List<ListLine>> list(Caller caller) {
    return KeyKeeping.keeps(caller)
        ? new Result.Done<>(shelf.get().lists().stream().map(ListLine::of).toList())
        : new Result.Missing<>();
  }

  public Result<ListLine> find(Caller caller, int serial) {
    return Result.of(seen(caller, serial).map(ListLine::of));
  }

  /** What was done with a list, the first step first. */
  public Result<List<Entry.Recorded>> history(Caller caller, int serial) {
    return Result.of(
        seen(caller, serial).map(list -> changes.history(Entry.Chain.TRUST_LIST, list.serial())));
  }

  private Optional<HeldList> seen(Caller caller, int serial) {
    return KeyKeeping.keeps(caller)
        ? shelf.get().lists().stream().filter(list -> list.serial() == serial).findFirst()
        : Optional.empty();
  }

  /**
   * Takes a list in. It waits for its fingerprint, unless a key of the issuer's trusted list signed
   * it.
   */
  public Result<ListLine> handIn(Caller caller, byte[] file, String reason) {
    if (!KeyKeeping.keeps(caller)) {
      return new Result.Missing<>();
    }
    TrustFile.Opened opened;
    try {
      opened = ListRules.open(file);
    } catch (Malformed e) {
      return new Result.Refused<>(List.of(ListRules.unreadable(e)));
    }
    return changes.make(() -> {
      List<HeldList> all = store.all();
      List<Reason> faults =
          KeyRules.all(
              KeyRules.reasonGiven(reason),
              ListRules.taking(opened, file, all, properties.issuer(), now()));
      return faults.isEmpty()
          ? new Result.Done<>(take(caller, opened.file(), file, all, reason))
          : new Result.Refused<>(faults);
    });
  }

  private ListLine take(
      Caller caller, TrustFile file, byte[] bytes, List<HeldList> all, String reason) {
    Optional<HeldList> trusted = of(file.issuer(), ListState.TRUSTED, all);
    boolean known = trusted.isPresent() && signedByKnown(bytes, trusted.get());
    of(file.issuer(), ListState.WAITING, all)
        .ifPresent(older -> move(caller, older, ListState.DROPPED, "drop", reason));
    if (known) {
      move(caller, trusted.get(), ListState.REPLACED, "replace", reason);
    }
    HeldList list =
        store.add(
            new HeldList(
                0,
                1,
                file.issuedAt(),
                now(),
                caller.signature(),
                known ? ListState.TRUSTED : ListState.WAITING,
                file.issuer(),
                Bytes.of(bytes)));
    changes.note(caller, Entry.Chain.TRUST_LIST, list.serial(), "hand-in", list.said(), reason);
    return ListLine.of(list);
  }

  private static boolean signedByKnown(byte[] file, HeldList trusted) {
    try {
      TrustFile.open(file, TrustList.of(KeyShelf.opened(trusted).ownKeys()));
      return true;
    } catch (Malformed e) {
      return false; // not by one that is trusted still: its fingerprint is asked for again
    }
  }

  /**
   * Trusts a list.
   *
   * @param fingerprint as the key keeper got it by another way; blanks do not matter
   * @param reason by which way
   */
  public Result<ListLine> confirm(Caller caller, int serial, String fingerprint, String reason) {
    return change(
        caller,
        serial,
        ListState.TRUSTED,
        "confirm",
        reason,
        list ->
            KeyRules.all(
                ListRules.confirming(list, fingerprint),
                ListRules.secondPerson(list, caller, properties.twoPersons())));
  }

  /** Puts a list that waits aside. */
  public Result<ListLine> drop(Caller caller, int serial, String reason) {
    return change(
        caller,
        serial,
        ListState.DROPPED,
        "drop",
        reason,
        list -> KeyRules.all(ListRules.is(ListState.WAITING, list)));
  }

  /** Trusts an issuer no more. To trust it again, its list is handed in and confirmed anew. */
  public Result<ListLine> withdraw(Caller caller, int serial, String reason) {
    return change(
        caller,
        serial,
        ListState.WITHDRAWN,
        "withdraw",
        reason,
        list -> KeyRules.all(ListRules.is(ListState.TRUSTED, list)));
  }

  private Result<ListLine> change(
      Caller caller,
      int serial,
      ListState to,
      String action,
      String reason,
      Function<HeldList, List<Reason>> rules) {
    if (!KeyKeeping.keeps(caller)) {
      return new Result.Missing<>();
    }
    return changes.make(() -> {
      List<HeldList> all = store.all();
      Optional<HeldList> found = all.stream().filter(list -> list.serial() == serial).findFirst();
      if (found.isEmpty()) {
        return new Result.Missing<>();
      }
      List<Reason> faults =
          Stream.concat(KeyRules.reasonGiven(reason).stream(), rules.apply(found.get()).stream())
              .toList();
      if (!faults.isEmpty()) {
        return new Result.Refused<>(faults);
      }
      if (to == ListState.TRUSTED) {
        of(found.get().issuer(), to, all)
            .ifPresent(older -> move(caller, older, ListState.REPLACED, "replace", reason));
      }
      return new Result.Done<>(ListLine.of(move(caller, found.get(), to, action, reason)));
    });
  }

  private HeldList move(Caller caller, HeldList list, ListState to, String action, String reason) {
    HeldList moved = list.in(to);
    store.change(moved);
    changes.note(caller, Entry.Chain.TRUST_LIST, moved.serial(), action, moved.said(), reason);
    return moved;
  }

  private static Optional<HeldList> of(String issuer, ListState state, List<HeldList> all) {
    return all.stream()
        .filter(list -> list.issuer().equals(issuer) && list.state() == state)
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
