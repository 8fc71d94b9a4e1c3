package org.lintas.cards.verify;

import java.util.ArrayList;
import java.util.List;
import org.lintas.cards.CardNotice;
import org.lintas.cards.receipts.ReceiptNotice;
import org.lintas.pages.Page;
import org.lintas.procedure.Words;

/**
 * What is known of a number: nothing of a person.
 *
 * @param number in groups of four
 * @param state {@code valid}, {@code not-yet}, {@code suspended}, {@code revoked}, {@code expired};
 *     empty when the number is not known
 * @param isLicence whether the register of agencies tells more of it
 */
public record Looked(String number, String state, List<Line> lines, boolean isLicence) {

  /** By convention of what cards that let somebody recruit are called. */
  static final String LICENCE = "licence";

  static Looked unknown(String number) {
    return new Looked(Finding.spaced(number), "", List.of(), false);
  }

  static Looked of(CardNotice card, Naming.Names names, Page page) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("kind", Words.text(card.procedure(), "card." + card.kind(), page.locale())));
    lines.add(Line.of("issuer", names.issuer(names.issuer())));
    lines.add(Line.of("from", page.date(card.issuedOn())));
    if (card.expiresOn() != null) {
      lines.add(Line.of("until", page.date(card.expiresOn())));
    }
    boolean early = card.state().equals("valid") && card.issuedOn().isAfter(page.words().today());
    return new Looked(
        Finding.spaced(card.number()),
        early ? "not-yet" : card.state(),
        lines,
        card.kind().endsWith(LICENCE));
  }

  static Looked of(ReceiptNotice receipt, Naming.Names names, Page page) {
    return new Looked(
        Finding.spaced(receipt.number()),
        receipt.state(),
        List.of(
            Line.of("kind", page.t("cards.verify.kind.receipt")),
            Line.of("fee", Words.text(receipt.procedure(), "fee." + receipt.fee(), page.locale())),
            Line.of("amount", page.money(receipt.amount())),
            Line.of("paid", page.date(receipt.paidOn())),
            Line.of("issuer", names.issuer(names.issuer()))),
        false);
  }

  /** The number without the blanks between its groups. */
  public String digits() {
    return number.replace(" ", "");
  }
}
