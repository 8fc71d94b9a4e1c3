package org.lintas.cards.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.keys.Keys;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Payment;
import org.lintas.credential.Purpose;
import org.lintas.credential.QrText;
import org.lintas.credential.Sex;

/** Codes of papers as an inspector meets them, signed by a node's own keys. */
final class Papers {

  private final Keys keys;
  private final Instant now = Instant.now();

  Papers(Keys keys) {
    this.keys = keys;
  }

  String genuine(String number) {
    return card(number, now.plus(Duration.ofDays(30)), "Ma Hla");
  }

  String expired(String number) {
    return card(number, now.minus(Duration.ofDays(1)), "Ma Hla");
  }

  /** Named as a spreadsheet would calculate. */
  String treacherous(String number) {
    return card(number, now.plus(Duration.ofDays(30)), "=1+1");
  }

  private String card(String number, Instant expires, String name) {
    Holder holder = new Holder(name, "မလှ", "mya", "1985-04", Sex.FEMALE, "MM");
    Card card =
        new Card(
            keys.issuer(),
            number,
            "work-permit",
            now.minus(Duration.ofDays(2)),
            null,
            expires,
            holder,
            null,
            null);
    return QrText.of(keys.signer(Purpose.CARD).sign(card));
  }

  String receipt(String number) {
    Payment payment = new Payment("work-permit", 380_000, "THB", LocalDate.of(2026, 11, 2));
    return QrText.of(keys.signer(Purpose.RECEIPT).sign(paper(number, payment)));
  }

  private Card paper(String number, @Nullable Payment payment) {
    return new Card(keys.issuer(), number, "receipt", now, null, null, null, payment, null);
  }

  /** A true paper with one letter changed near its end. */
  static String altered(byte[] cose) {
    byte[] other = cose.clone();
    other[other.length - 5] ^= 1;
    return QrText.of(other);
  }
}
