package org.lintas.cards.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.IssuedCard;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.PaperNumber;

/**
 * A card as the API gives it.
 *
 * @param qr text of its QR code
 * @param status {@code valid}, {@code suspended}, {@code revoked}, {@code expired}
 * @param caseId number of its case
 * @param expiresOn last day on which it is valid
 * @param replacedBy number of the card that took its place
 */
record CardBody(
    String number,
    String kind,
    String qr,
    String status,
    String caseId,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    @Nullable String replacedBy) {

  static CardBody of(IssuedCard card, LocalDate today) {
    Long successor = card.replacedBy();
    return new CardBody(
        card.number(),
        card.kind(),
        card.qr(),
        card.status(today),
        CaseNumber.of(card.caseSerial()),
        card.issuedOn(),
        card.expiresOn(),
        successor == null ? null : PaperNumber.card(successor).digits());
  }
}
