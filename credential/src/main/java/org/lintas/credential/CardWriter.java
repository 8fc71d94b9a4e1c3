package org.lintas.credential;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes a card's claims. */
final class CardWriter {

  private CardWriter() {}

  static byte[] write(Card card) {
    return new CborMap()
        .put(Claims.ISSUER, card.issuer(), CborWriter::text)
        .put(Claims.SUBJECT, card.number(), CborWriter::text)
        .put(Claims.EXPIRES, card.expiresAt(), CborWriter::date)
        .put(Claims.NOT_BEFORE, card.validFrom(), CborWriter::date)
        .put(Claims.ISSUED, card.issuedAt(), CborWriter::date)
        .put(Claims.IDENTITY, card.holder(), CardWriter::holder)
        .put(Claims.STATUS, card.status(), CardWriter::status)
        .put(Claims.KIND, card.kind(), CborWriter::text)
        .put(Claims.PAYMENT, card.payment(), CardWriter::payment)
        .putAll(card.other())
        .toArray();
  }

  private static void holder(CborWriter writer, Holder holder) {
    new CborMap()
        .put(Claims.NAME, holder.name(), CborWriter::text)
        .put(Claims.BORN, withoutDashes(holder.born()), CborWriter::text)
        .put(Claims.SEX, holder.sex(), (to, sex) -> to.integer(sex.number()))
        .put(Claims.NATIONALITY, holder.nationality(), CborWriter::text)
        .put(Claims.OWN_NAME, holder.ownName(), CborWriter::text)
        .put(Claims.OWN_LANGUAGE, holder.ownLanguage(), CborWriter::text)
        .putAll(holder.other())
        .to(writer);
  }

  private static @Nullable String withoutDashes(@Nullable String date) {
    return date == null ? null : date.replace("-", "");
  }

  private static void status(CborWriter writer, StatusPlace place) {
    writer.map(1).text(StatusClaim.LIST).map(2);
    writer.text(StatusClaim.INDEX).integer(place.index());
    writer.text(StatusClaim.URI).text(place.uri());
  }

  private static void payment(CborWriter writer, Payment payment) {
    new CborMap()
        .put(Claims.FEE, payment.fee(), CborWriter::text)
        .put(Claims.AMOUNT, payment.amount(), CborWriter::integer)
        .put(Claims.CURRENCY, payment.currency(), CborWriter::text)
        .put(
            Claims.PAID_ON,
            payment.paidOn().format(DateTimeFormatter.BASIC_ISO_DATE),
            CborWriter::text)
        .to(writer);
  }
}
