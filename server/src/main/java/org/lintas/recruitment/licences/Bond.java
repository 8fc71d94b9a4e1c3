package org.lintas.recruitment.licences;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Word;

/**
 * The security that an organisation has given, with all that was moved.
 *
 * @param movements oldest first
 */
public record Bond(List<Movement> movements) {

  /** What was done. */
  public enum Kind {
    DEPOSIT,
    /** Paid out to workers. */
    DRAW,
    /** Given back. */
    RELEASE;

    public String word() {
      return Word.of(this);
    }

    /** {@code deposit}, {@code draw}, {@code release}. */
    public static Optional<Kind> of(String word) {
      return Word.find(Kind.class, word);
    }
  }

  /**
   * One line of the ledger.
   *
   * @param stage of its case that tells of it
   * @param paper number of the guarantee or receipt, or null
   * @param reason or null
   */
  public record Movement(
      long caseSerial,
      String stage,
      long organisation,
      LocalDate on,
      Kind kind,
      Money amount,
      @Nullable String paper,
      @Nullable String reason) {

    public String caseNumber() {
      return CaseNumber.of(caseSerial);
    }

    /** In the smallest unit of the currency; negative when it leaves the bond. */
    public long signed() {
      return kind == Kind.DEPOSIT ? amount.minor() : -amount.minor();
    }
  }

  /** Currency → what is there, in its smallest unit. */
  public Map<String, Long> balances() {
    Map<String, Long> balances = new TreeMap<>();
    for (Movement each : movements) {
      balances.merge(each.amount().currency(), each.signed(), Math::addExact);
    }
    return balances;
  }
}
