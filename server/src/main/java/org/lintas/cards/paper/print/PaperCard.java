package org.lintas.cards.paper.print;

import java.util.List;
import org.lintas.credential.QrCode;

/**
 * What stands on a card.
 *
 * @param names as the person writes it, then as a document gives it in Latin letters
 * @param person what else is said of the person
 * @param days from when to when it holds
 * @param number in groups of four
 * @param checking how to check it, a paragraph a language
 * @param address where to check it
 */
public record PaperCard(
    Bilingual authority,
    Bilingual kind,
    List<String> names,
    List<Fact> person,
    List<Fact> days,
    Fact number,
    List<String> checking,
    String address,
    QrCode code) {

  /** A label and what stands under it. */
  public record Fact(Bilingual label, String value) {}
}
