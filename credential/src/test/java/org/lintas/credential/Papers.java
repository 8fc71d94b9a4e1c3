package org.lintas.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Papers of a made-up issuer, and what verifies them. */
final class Papers {

  static final String ISSUER = "https://labour.example";
  static final String LIST = ISSUER + "/cards/status/1";
  static final Instant MORNING = Instant.parse("2026-03-02T02:00:00Z");
  static final Instant NOON = Instant.parse("2026-06-01T05:00:00Z");
  static final Instant END = Instant.parse("2028-03-01T17:00:00Z");

  static final Holder WORKER =
      new Holder("MG AUNG KYAW", "မောင်အောင်ကျော်", "mya", "1979-04-13", Sex.MALE, "MM");

  static final SigningKey KEY = SigningKey.generate(Algorithm.ED25519);
  static final Signer SIGNER = new Signer(KEY);
  static final TrustedKey TRUSTED =
      TrustedKey.of(KEY, ISSUER, EnumSet.allOf(Purpose.class), MORNING, null);

  private Papers() {}

  static Card card() {
    return new Card(
        ISSUER,
        "100200300403",
        "work-permit",
        NOON,
        NOON,
        END,
        WORKER,
        null,
        new StatusPlace(LIST, 1204));
  }

  static Card receipt() {
    return new Card(
        ISSUER,
        "200200300402",
        "receipt",
        NOON,
        null,
        null,
        WORKER,
        new Payment("work-permit", 380_000, "THB", LocalDate.of(2026, 6, 1)),
        new StatusPlace(LIST, 7));
  }

  /** The card in force until another day. */
  static Card card(@Nullable Instant from, @Nullable Instant until) {
    Card card = card();
    return new Card(
        card.issuer(),
        card.number(),
        card.kind(),
        card.issuedAt(),
        from,
        until,
        card.holder(),
        null,
        card.status(),
        new TreeMap<>());
  }

  static StatusList statuses(Instant issuedAt, StatusBits bits) {
    return new StatusList(
        ISSUER, LIST, issuedAt, issuedAt.plus(Duration.ofDays(7)), Duration.ofHours(12), bits);
  }

  static Verifier verifier(Instant now) {
    return verifier(now, TRUSTED);
  }

  static Verifier verifier(Instant now, TrustedKey... keys) {
    return verifier(now, uri -> statuses(now, StatusBits.allValid(2000)), keys);
  }

  static Verifier verifier(Instant now, StatusSource statuses, TrustedKey... keys) {
    return Verifier.of(TrustList.of(List.of(keys)), statuses, Clock.fixed(now, ZoneOffset.UTC));
  }

  static String qrText(Card card) {
    return QrText.of(SIGNER.sign(card));
  }
}
