package org.lintas.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of the text of a QR code whether it is a genuine paper. Asks no network: keys and status
 * lists are those at hand. Safe for many threads at once.
 */
public final class Verifier {

  /** Of texts that were never one of these papers. */
  private static final Set<String> SOMETHING_ELSE = Set.of("not-base45", "not-zlib", "not-signed");

  private final TrustList trust;
  private final StatusSource statuses;
  private final Clock clock;

  private Verifier(TrustList trust, StatusSource statuses, Clock clock) {
    this.trust = trust;
    this.statuses = statuses;
    this.clock = clock;
  }

  public static Verifier of(TrustList trust, StatusSource statuses, Clock clock) {
    return new Verifier(trust, statuses, clock);
  }

  /** Of the text that a QR code holds. */
  public Verdict verify(String qrText) {
    try {
      return verify(Cose.read(QrText.bytes(qrText)));
    } catch (Malformed e) {
      return refused(e);
    }
  }

  /** Of a COSE_Sign1 message, as {@link Signer#sign(Card)} makes it. */
  public Verdict verify(byte[] message) {
    try {
      return verify(Cose.read(message));
    } catch (Malformed e) {
      return refused(e);
    }
  }

  private static Verdict refused(Malformed malformed) {
    String code = malformed.code();
    return Verdict.refused(
        SOMETHING_ELSE.contains(code) ? Outcome.NOT_OURS : Outcome.NOT_GENUINE, code);
  }

  private Verdict verify(Cose cose) throws Malformed {
    Trusted trusted = Trusted.of(cose, null, trust);
    Card card = CardReader.read(cose.payload());
    Instant now = clock.instant();
    // a paper that does not say when it was signed is judged as if it were signed now
    Instant signedAt = Objects.requireNonNullElse(card.issuedAt(), now);
    trusted.check(card.issuer(), card.purpose(), signedAt);
    return judge(card, trusted.key(), now);
  }

  private Verdict judge(Card card, TrustedKey key, Instant now) {
    StatusAnswer answer = StatusAnswer.of(card, statuses, now);
    List<String> codes = new ArrayList<>();
    Outcome outcome = Outcome.GENUINE;
    Instant expires = card.expiresAt();
    Instant from = card.validFrom();
    if (answer.outcome() == Outcome.REVOKED) {
      outcome = Outcome.REVOKED;
    } else if (expires != null && !now.isBefore(expires)) {
      outcome = Outcome.EXPIRED;
      codes.add("expired");
    } else if (from != null && now.isBefore(from)) {
      outcome = Outcome.NOT_YET;
      codes.add("not-yet");
    } else {
      outcome = answer.outcome();
    }
    codes.addAll(answer.codes());
    if (key.stolenSince() != null) {
      codes.add("key-stolen-later"); // a thief can date a paper back: ask its issuer
    }
    return new Verdict(outcome, codes, card, key, answer.asOf());
  }

  /** What a status list says of a card. */
  private record StatusAnswer(Outcome outcome, List<String> codes, @Nullable Instant asOf) {

    static StatusAnswer of(Card card, StatusSource statuses, Instant now) {
      StatusPlace place = card.status();
      if (place == null) {
        return card.other().containsKey(Label.of(Claims.STATUS))
            ? unknown("status-kind", null)
            : new StatusAnswer(Outcome.GENUINE, List.of("no-status"), null);
      }
      StatusList list = statuses.find(place.uri());
      if (list == null) {
        return unknown("status-missing", null);
      }
      if (!list.issuer().equals(card.issuer()) || !list.uri().equals(place.uri())) {
        return unknown("status-wrong-issuer", null);
      }
      return place.index() < list.bits().size()
          ? of(list.bits().get(place.index()), list, now)
          : unknown("status-index", list.issuedAt());
    }

    private static StatusAnswer of(PaperStatus status, StatusList list, Instant now) {
      boolean stale = list.stale(now);
      return switch (status) {
        // what was revoked stays so, however old the list
        case INVALID -> new StatusAnswer(Outcome.REVOKED, List.of("revoked"), list.issuedAt());
        case SUSPENDED ->
            new StatusAnswer(
                Outcome.SUSPENDED,
                stale ? List.of("suspended", "status-stale") : List.of("suspended"),
                list.issuedAt());
        case OTHER -> unknown("status-kind", list.issuedAt());
        case VALID ->
            stale
                ? unknown("status-stale", list.issuedAt())
                : new StatusAnswer(Outcome.GENUINE, List.of(), list.issuedAt());
      };
    }

    private static StatusAnswer unknown(String code, @Nullable Instant asOf) {
      return new StatusAnswer(Outcome.STATUS_UNKNOWN, List.of(code), asOf);
    }
  }
}
