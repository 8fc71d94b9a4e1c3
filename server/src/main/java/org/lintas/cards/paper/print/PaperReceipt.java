package org.lintas.cards.paper.print;

import java.util.List;
import org.lintas.credential.QrCode;

/**
 * What stands on a receipt.
 *
 * @param payer label of the names
 * @param names of who paid, as the person writes it, then in Latin letters
 * @param facts for what, when
 * @param amount what was paid
 * @param keep why to keep it
 * @param checking how to check it, a paragraph a language
 * @param address where to check it
 */
public record PaperReceipt(
    Bilingual authority,
    Bilingual title,
    PaperCard.Fact number,
    Bilingual payer,
    List<String> names,
    List<PaperCard.Fact> facts,
    PaperCard.Fact amount,
    String keep,
    List<String> checking,
    String address,
    QrCode code) {}
