package org.lintas.cards.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.credential.Algorithm;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.PaperStatus;
import org.lintas.credential.Payment;
import org.lintas.credential.Purpose;
import org.lintas.credential.QrText;
import org.lintas.credential.Sex;
import org.lintas.credential.Signer;
import org.lintas.credential.SigningKey;
import org.lintas.credential.StatusBits;
import org.lintas.credential.StatusList;
import org.lintas.credential.StatusPlace;
import org.lintas.credential.TrustedKey;

/** Papers of a made-up state, some of them false, and what is known of its keys and lists. */
final class Papers {

  static final String ISSUER = "https://labour.example";
  static final String LIST = ISSUER + "/cards/status/card-0";
  static final Instant MADE = Instant.parse("2026-01-05T02:00:00Z");
  static final Instant NOW = Instant.parse("2026-06-01T05:00:00Z");
  static final Instant END = Instant.parse("2027-01-05T17:00:00Z");
  static final int GOOD = 4;
  static final int REVOKED = 5;
  static final int SUSPENDED = 6;
  static final int STRANGE = 7;

  static final Holder WORKER =
      new Holder("MG AUNG KYAW", "မောင်အောင်ကျော်", "mya", "1979-04-13", Sex.MALE, "MM");

  static final SigningKey KEY = SigningKey.generate(Algorithm.ED25519);
  static final SigningKey CURVE = SigningKey.generate(Algorithm.ES256);
  static final SigningKey OLD = SigningKey.generate(Algorithm.ED25519);
  static final SigningKey STOLEN = SigningKey.generate(Algorithm.ES256);
  static final SigningKey LISTS = SigningKey.generate(Algorithm.ED25519);
  static final SigningKey FOREIGN = SigningKey.generate(Algorithm.ED25519);
  static final SigningKey STRANGER = SigningKey.generate(Algorithm.ED25519);

  private static final Set<Purpose> PAPERS = EnumSet.of(Purpose.CARD, Purpose.RECEIPT);

  private Papers() {}

  static List<TrustedKey> keys() {
    List<TrustedKey> keys = new ArrayList<>();
    Instant from = MADE.minus(Duration.ofDays(1));
    keys.add(TrustedKey.of(KEY, ISSUER, PAPERS, from, null));
    keys.add(TrustedKey.of(CURVE, ISSUER, PAPERS, from, null));
    keys.add(TrustedKey.of(OLD, ISSUER, PAPERS, from.minusSeconds(99), from));
    keys.add(
        TrustedKey.of(STOLEN, ISSUER, PAPERS, from, null).stolen(MADE.plus(Duration.ofDays(2))));
    keys.add(TrustedKey.of(LISTS, ISSUER, EnumSet.of(Purpose.STATUS, Purpose.TRUST), from, null));
    keys.add(
        TrustedKey.of(FOREIGN, "https://abroad.example", EnumSet.allOf(Purpose.class), from, null));
    return keys;
  }

  static Card card(int place, Instant made) {
    return card(made, made, END, new StatusPlace(LIST, place));
  }

  static Card card(Instant made, Instant from, Instant until, @Nullable StatusPlace place) {
    return new Card(ISSUER, "100200300403", "work-permit", made, from, until, WORKER, null, place);
  }

  static Card receipt(int place) {
    Payment paid = new Payment("work-permit", 380_050, "THB", LocalDate.of(2026, 1, 5));
    return new Card(
        ISSUER,
        "200200300402",
        "receipt",
        MADE,
        null,
        null,
        new Holder("MI CHAN", null, null, "1985", Sex.FEMALE, "MMR"),
        paid,
        new StatusPlace(LIST, place));
  }

  static String text(SigningKey key, Card card) {
    return QrText.of(new Signer(key).sign(card));
  }

  static StatusList list(String uri, String issuer, Instant made) {
    StatusBits bits = StatusBits.allValid(2000);
    bits.set(REVOKED, PaperStatus.INVALID);
    bits.set(SUSPENDED, PaperStatus.SUSPENDED);
    bits.set(STRANGE, PaperStatus.OTHER);
    return new StatusList(
        issuer, uri, made, made.plus(Duration.ofDays(7)), Duration.ofHours(12), bits);
  }
}
