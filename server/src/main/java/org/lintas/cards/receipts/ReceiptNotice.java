package org.lintas.cards.receipts;

import java.time.LocalDate;
import org.lintas.procedure.Money;
import org.lintas.procedure.Procedure;

/**
 * What anybody may learn of a receipt by its number: nothing of who paid.
 *
 * @param procedure whose texts name the fee: {@code fee.<fee>}
 * @param state {@code valid} or {@code revoked}
 */
public record ReceiptNotice(
    String number, Procedure procedure, String fee, Money amount, LocalDate paidOn, String state) {}
