package org.lintas.cards.receipts;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintas.access.Caller;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardPayload;
import org.lintas.cards.model.CardState;
import org.lintas.cards.model.PlaceInList;
import org.lintas.cards.model.Wording;
import org.lintas.casework.CasePayment;
import org.lintas.casework.CaseSubject;
import org.lintas.casework.CaseView;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Payment;
import org.lintas.credential.Purpose;
import org.lintas.credential.StatusPlace;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.organisations.Organisation;
import org.lintas.people.Person;
import org.lintas.procedure.Event;
import org.lintas.procedure.Money;
import org.lintas.procedures.Procedures;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes receipts: numbered, signed, stored and told to the journal in one transaction. */
@Component
class Receipting {

  /** What a receipt is called as a kind of paper. */
  static final String KIND = "receipt";

  private final ReceiptStore store;
  private final Journal journal;
  private final Keys keys;
  private final Procedures procedures;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Receipting(
      ReceiptStore store,
      Journal journal,
      Keys keys,
      Procedures procedures,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.journal = journal;
    this.keys = keys;
    this.procedures = procedures;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Makes what is not there yet; two who ask at once get the same. */
  List<Receipt> make(Caller caller, CaseView of, List<CasePayment> payments) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          List<Receipt> made = store.of(of.serial());
          for (CasePayment payment : payments) {
            if (made.stream().noneMatch(each -> Receipts.tells(each, payment))) {
              add(caller, receipt(of, payment));
            }
          }
          return store.of(of.serial());
        }));
  }

  private void add(Caller caller, Receipt receipt) {
    if (store.add(receipt)) {
      journal.append(
          List.of(
              new Entry(
                  Entry.Chain.RECEIPT,
                  receipt.serial(),
                  receipt.version(),
                  receipt.madeAt(),
                  caller.signature(),
                  receipt.office(),
                  "issue",
                  CardPayload.because(CardState.VALID, "paid", receipt.of().entry(), null).write(),
                  null)),
          Map.of());
    }
  }

  private Receipt receipt(CaseView of, CasePayment payment) {
    long serial = store.takeSerials(1).getFirst();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Event.FeePaid paid = payment.paid();
    Receipt.Paid what =
        new Receipt.Paid(paid.stage(), paid.fee(), paid.amount(), paid.on(), paid.receipt());
    return new Receipt(
        serial,
        new Receipt.Of(of.serial(), payment.entry(), payment.place()),
        of.subject().id(),
        of.published().id(),
        of.office().id(),
        what,
        now,
        CardState.VALID,
        1,
        keys.signer(Purpose.RECEIPT).sign(paper(serial, now, what, payer(of.subject()))));
  }

  private static Holder payer(CaseSubject subject) {
    return switch (subject) {
      case CaseSubject.OfPerson(Person person) -> Wording.holder(person);
      case CaseSubject.OfOrganisation(Organisation organisation) -> Wording.holder(organisation);
    };
  }

  private Card paper(long serial, Instant now, Receipt.Paid paid, Holder payer) {
    PaperNumber number = PaperNumber.receipt(serial);
    Money amount = paid.amount();
    return new Card(
        keys.issuer(),
        number.digits(),
        KIND,
        now,
        null,
        null,
        payer,
        new Payment(paid.fee(), amount.minor(), amount.currency(), paid.on()),
        new StatusPlace(
            keys.issuer() + "/cards/status/" + PlaceInList.listOf(number),
            PlaceInList.indexOf(serial)));
  }
}
