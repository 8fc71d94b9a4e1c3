package org.lintas.cards.receipts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.casework.CasePayment;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.casework.OwnCase;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.PaperNumber;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door to receipts. Whoever may see a case may have receipts of what was paid for it. */
@Component
public class Receipts {

  private static final Caller SELF = new Caller.Node("receipts");

  private final ReceiptStore store;
  private final Receipting receipting;
  private final Cases cases;
  private final Procedures procedures;

  Receipts(ReceiptStore store, Receipting receipting, Cases cases, Procedures procedures) {
    this.store = store;
    this.receipting = receipting;
    this.cases = cases;
    this.procedures = procedures;
  }

  /** A receipt by its number. */
  public Result<Receipt> find(Caller caller, String number) {
    Optional<Receipt> receipt = receipt(number);
    return receipt.isPresent() && maySee(caller, receipt.get())
        ? new Result.Done<>(receipt.get())
        : new Result.Missing<>();
  }

  /** Receipts of a case that were made so far, in the order of the payments. */
  public List<Receipt> made(Caller caller, long caseSerial) {
    List<Receipt> made = store.of(caseSerial);
    return made.isEmpty() || maySee(caller, made.getFirst()) ? made : List.of();
  }

  /** Receipts of everything that was paid for a case and still counts: made now if need be. */
  public Result<List<Receipt>> of(Caller caller, long caseSerial) {
    return switch (cases.find(caller, caseSerial, Locale.ENGLISH)) {
      case Result.Done<CaseView>(CaseView found) ->
          new Result.Done<>(make(caller, found, payments(caller, caseSerial)));
      case Result.Refused<CaseView>(var reasons) -> new Result.Refused<>(reasons);
      case Result.Missing<CaseView> _, Result.Stale<CaseView> _ -> new Result.Missing<>();
    };
  }

  /** Receipts of a stage of a case. */
  public Result<List<Receipt>> of(Caller caller, long caseSerial, String stage) {
    return of(caller, caseSerial) instanceof Result.Done<List<Receipt>>(List<Receipt> all)
        ? new Result.Done<>(all.stream().filter(each -> each.paid().stage().equals(stage)).toList())
        : new Result.Missing<>();
  }

  /**
   * Receipts of a stage for the worker herself.
   *
   * @param own as {@link org.lintas.casework.OwnCases} found it for her
   */
  public List<Receipt> own(Caller.Visitor visitor, OwnCase own, String stage) {
    long serial = CaseNumber.serial(own.number()).orElseThrow();
    return of(SELF, serial, stage) instanceof Result.Done<List<Receipt>>(List<Receipt> found)
        ? found
        : List.of();
  }

  /** What anybody may learn by a number. */
  public Optional<ReceiptNotice> notice(Caller caller, String number) {
    return receipt(number)
        .map(receipt ->
            new ReceiptNotice(
                receipt.number(),
                procedures.get(SELF, receipt.procedure()).procedure(),
                receipt.paid().fee(),
                receipt.paid().amount(),
                receipt.paid().on(),
                receipt.stands() ? "valid" : "revoked"));
  }

  private Optional<Receipt> receipt(String number) {
    return PaperNumber.read(number)
        .filter(paper -> paper.sort() == PaperNumber.Sort.RECEIPT)
        .flatMap(paper -> store.find(paper.serial()));
  }

  private boolean maySee(Caller caller, Receipt receipt) {
    return cases.find(caller, receipt.of().caseSerial(), Locale.ENGLISH) instanceof Result.Done;
  }

  private List<CasePayment> payments(Caller caller, long caseSerial) {
    return cases.payments(caller, caseSerial)
            instanceof Result.Done<List<CasePayment>>(List<CasePayment> found)
        ? found
        : List.of();
  }

  private List<Receipt> make(Caller caller, CaseView of, List<CasePayment> payments) {
    List<Receipt> made = store.of(of.serial());
    boolean missing =
        payments.stream()
            .anyMatch(payment -> made.stream().noneMatch(each -> tells(each, payment)));
    List<Receipt> now = missing ? receipting.make(caller, of, payments) : made;
    return now.stream()
        .filter(each -> payments.stream().anyMatch(payment -> tells(each, payment)))
        .toList();
  }

  static boolean tells(Receipt receipt, CasePayment payment) {
    return receipt.of().entry() == payment.entry() && receipt.of().place() == payment.place();
  }
}
