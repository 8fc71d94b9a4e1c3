package org.lintas.cards.receipts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.model.CardState;
import org.lintas.credential.QrText;
import org.lintas.procedure.Money;
import org.lintas.shared.PaperNumber;

/**
 * A receipt as it was signed.
 *
 * @param serial inner serial; {@code number} is its public form
 * @param of the payment
 * @param procedure serial of the version whose texts name the fee
 * @param version seq of its own last journal entry
 * @param cose as it was signed; null once its case is as if it had never begun
 */
public record Receipt(
    long serial,
    Of of,
    long subject,
    int procedure,
    int office,
    Paid paid,
    Instant madeAt,
    CardState state,
    int version,
    byte @Nullable [] cose) {

  /**
   * Which payment it is about.
   *
   * @param entry seq of the case's journal entry
   * @param place among the payments of that entry, from 0
   */
  public record Of(long caseSerial, int entry, int place) {}

  /**
   * What was paid.
   *
   * @param earlier number of a receipt given before, by hand or by another system
   */
  public record Paid(
      String stage, String fee, Money amount, LocalDate on, @Nullable String earlier) {}

  /** Twelve digits. */
  public String number() {
    return PaperNumber.receipt(serial).digits();
  }

  /** As people read it aloud. */
  public String spoken() {
    return PaperNumber.receipt(serial).spoken();
  }

  public boolean stands() {
    return state == CardState.VALID && cose != null;
  }

  /** What was signed, of a receipt that stands. */
  public byte[] bytes() {
    if (cose == null) {
      throw new IllegalStateException("what it said is forgotten");
    }
    return cose;
  }

  /** The text of its QR code. Personal: in no address and no log. */
  public String qr() {
    return QrText.of(bytes());
  }

  /** Personal: names the number alone. */
  @Override
  public String toString() {
    return "receipt " + number();
  }
}
