package org.lintas.cards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardState;
import org.lintas.credential.QrText;
import org.lintas.shared.PaperNumber;

/**
 * A card that was issued.
 *
 * @param serial inner serial; {@code number} is its public form
 * @param kind what it is, as its procedure names it
 * @param caseSerial of the case that it was issued for
 * @param subject serial of the person or organisation
 * @param procedure serial of the version that issued it
 * @param office serial
 * @param issuedOn day from which it is valid
 * @param expiresOn last day on which it is valid; null without end
 * @param version counts up with every change; the ETag
 * @param replacedBy serial of the card that took its place
 * @param renewedBy serial of a later card of the same kind for the same person
 * @param cose as it was signed
 */
public record IssuedCard(
    long serial,
    String kind,
    long caseSerial,
    long subject,
    int procedure,
    String stage,
    int office,
    Instant issuedAt,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    CardState state,
    int version,
    @Nullable Long replacedBy,
    @Nullable Long renewedBy,
    byte[] cose) {

  /** Twelve digits. */
  public String number() {
    return PaperNumber.card(serial).digits();
  }

  /** The text of its QR code. Personal: in no address and no log. */
  public String qr() {
    return QrText.of(cose);
  }

  public boolean isExpired(LocalDate today) {
    return expiresOn != null && expiresOn.isBefore(today);
  }

  /** {@code valid}, {@code suspended}, {@code revoked} or {@code expired}. */
  public String status(LocalDate today) {
    return state != CardState.REVOKED && isExpired(today) ? "expired" : state.word();
  }

  /** Personal: names the number alone. */
  @Override
  public String toString() {
    return "card " + number();
  }
}
