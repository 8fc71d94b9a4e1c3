package org.lintas.cards.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.credential.Bytes;
import org.lintas.credential.Malformed;
import org.lintas.credential.TrustFile;
import org.lintas.procedure.Reason;

/** Why a list of keys is not taken in or not trusted. */
final class ListRules {

  /** Clocks differ. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** What the library says of files that are lists, but not to be believed. */
  private static final Map<String, String> NOT_BELIEVED =
      Map.of(
          "bad-signature", "list-forged",
          "unknown-key", "list-forged",
          "wrong-issuer", "list-forged",
          "wrong-purpose", "list-wrong-purpose",
          "key-stolen", "list-key-stolen",
          "key-expired", "list-key-expired",
          "key-not-yet", "list-key-expired");

  private ListRules() {}

  static TrustFile.Opened open(byte[] file) throws Malformed {
    return TrustFile.openUnknown(file);
  }

  static Reason unreadable(Malformed fault) {
    String code = NOT_BELIEVED.getOrDefault(fault.code(), "list-unreadable");
    return new Reason(code, "file", Map.of("code", fault.code()));
  }

  static Optional<Reason> taking(
      TrustFile.Opened opened, byte[] bytes, List<HeldList> all, String self, Instant now) {
    TrustFile file = opened.file();
    Instant expires = file.expiresAt();
    if (file.issuer().equals(self)) {
      return refused("list-own");
    }
    if (opened.ownKeys().stream().noneMatch(opened.signedBy()::equals)) {
      return refused("list-forged");
    }
    if (file.issuedAt().isAfter(now.plus(AHEAD))) {
      return refused("list-future");
    }
    if (expires != null && !now.isBefore(expires)) {
      return refused("list-expired");
    }
    return all.stream()
        .filter(list -> list.issuer().equals(file.issuer()))
        .map(list -> against(list, file, Bytes.of(bytes)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Nobody brings back a list from before a key was stolen. */
  private static Optional<Reason> against(HeldList list, TrustFile file, Bytes bytes) {
    boolean wasTrusted = list.state() != ListState.WAITING && list.state() != ListState.DROPPED;
    if (wasTrusted && file.issuedAt().isBefore(list.issuedAt())) {
      return refused("list-older");
    }
    return list.state() == ListState.TRUSTED && list.file().equals(bytes)
        ? refused("list-same")
        : Optional.empty();
  }

  static Optional<Reason> confirming(HeldList list, String fingerprint) {
    if (list.state() != ListState.WAITING) {
      return is(ListState.WAITING, list);
    }
    String digits = fingerprint.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    if (digits.isEmpty()) {
      return Optional.of(KeyRules.reason("fingerprint-missing", "fingerprint"));
    }
    String right = KeyShelf.opened(list).signedBy().fingerprint().hex();
    return digits.equals(right)
        ? Optional.empty()
        : Optional.of(KeyRules.reason("fingerprint-differs", "fingerprint"));
  }

  static Optional<Reason> secondPerson(HeldList list, Caller caller, boolean twoPersons) {
    return twoPersons && list.handedInBy().equals(caller.signature())
        ? Optional.of(KeyRules.reason("second-person", null))
        : Optional.empty();
  }

  static Optional<Reason> is(ListState wanted, HeldList list) {
    return list.state() == wanted
        ? Optional.empty()
        : Optional.of(KeyRules.reason("list-not-" + wanted.word(), null));
  }

  private static Optional<Reason> refused(String code) {
    return Optional.of(KeyRules.reason(code, "file"));
  }
}
