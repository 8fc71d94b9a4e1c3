package org.lintas.credential;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads a card's claims. */
final class CardReader {

  private final CborReader reader;
  private SortedMap<Label, Bytes> other = Collections.emptySortedMap();
  private @Nullable String issuer;
  private @Nullable String number;
  private @Nullable String kind;
  private @Nullable Instant issuedAt;
  private @Nullable Instant validFrom;
  private @Nullable Instant expiresAt;
  private @Nullable Holder holder;
  private @Nullable Payment payment;
  private @Nullable StatusPlace status;

  private CardReader(CborReader reader) {
    this.reader = reader;
  }

  static Card read(CborReader reader) throws Malformed {
    return new CardReader(reader).read();
  }

  private Card read() throws Malformed {
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      claim(reader.label(keys));
    }
    keys.end();
    reader.end();
    if (issuer == null) {
      throw new Malformed("no-issuer");
    }
    return new Card(
        issuer, number, kind, issuedAt, validFrom, expiresAt, holder, payment, status, other);
  }

  private void claim(Label label) throws Malformed {
    switch (label.text() == null ? (int) Math.clamp(label.number(), -100_000, 100_000) : 0) {
      case Claims.ISSUER -> issuer = reader.text();
      case Claims.SUBJECT -> number = reader.text();
      case Claims.EXPIRES -> expiresAt = reader.date();
      case Claims.NOT_BEFORE -> validFrom = reader.date();
      case Claims.ISSUED -> issuedAt = reader.date();
      case Claims.IDENTITY -> holder = holder();
      case Claims.STATUS -> status(label);
      case Claims.KIND -> kind = reader.text();
      case Claims.PAYMENT -> payment = payment();
      default -> other = Label.keep(other, label, reader.item());
    }
  }

  /** A map, or as some issuers and the specification's own example have it, a map in bytes. */
  private Holder holder() throws Malformed {
    if (reader.major() != CborReader.BYTES) {
      return HolderReader.read(reader);
    }
    CborReader inner = new CborReader(reader.byteString());
    Holder within = HolderReader.read(inner);
    inner.end();
    return within;
  }

  private void status(Label label) throws Malformed {
    status = StatusClaim.read(reader.lookAhead());
    if (status == null) {
      other = Label.keep(other, label, reader.item());
    } else {
      reader.skip();
    }
  }

  private Payment payment() throws Malformed {
    String fee = null;
    Long amount = null;
    String currency = null;
    LocalDate paidOn = null;
    CborKeys keys = reader.keys();
    for (int left = reader.map(); left > 0; left--) {
      Label label = reader.label(keys);
      switch (label.text() == null ? (int) Math.clamp(label.number(), 0, 9) : 0) {
        case Claims.FEE -> fee = reader.text();
        case Claims.AMOUNT -> amount = reader.integer();
        case Claims.CURRENCY -> currency = reader.text();
        case Claims.PAID_ON -> paidOn = day(reader.text());
        default -> reader.skip();
      }
    }
    keys.end();
    if (fee == null || amount == null || currency == null || paidOn == null) {
      throw new Malformed("bad-claim");
    }
    return new Payment(fee, amount, currency, paidOn);
  }

  private static LocalDate day(String digits) throws Malformed {
    try {
      return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw new Malformed("bad-date");
    }
  }
}
