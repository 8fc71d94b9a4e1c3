package org.lintas.cards.paper.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.model.CardState;
import org.lintas.cards.paper.Papers;
import org.lintas.cards.paper.Printing;
import org.lintas.cards.paper.print.CardSheets;
import org.lintas.cards.receipts.Receipt;
import org.lintas.cards.receipts.Receipts;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receipts, and papers as PDF, for programs of those who may see their cases. */
@RestController
@RequestMapping("/api/v1")
@For
class PaperApi {

  private final Receipts receipts;
  private final Cards cards;
  private final Papers papers;
  private final Printing printing;
  private final Answers answers;

  PaperApi(Receipts receipts, Cards cards, Papers papers, Printing printing, Answers answers) {
    this.receipts = receipts;
    this.cards = cards;
    this.papers = papers;
    this.printing = printing;
    this.answers = answers;
  }

  /**
   * A receipt.
   *
   * @param qr text of its QR code; null when the receipt no longer stands
   * @param status {@code valid} or {@code revoked}
   * @param caseId number of its case
   * @param amount with its currency: {@code 1700 THB}
   */
  record ReceiptBody(
      String number,
      String kind,
      @Nullable String qr,
      String status,
      String caseId,
      String stage,
      String fee,
      String amount,
      LocalDate paidOn) {

    static ReceiptBody of(Receipt receipt) {
      return new ReceiptBody(
          receipt.number(),
          "receipt",
          receipt.stands() ? receipt.qr() : null,
          receipt.stands() ? "valid" : "revoked",
          CaseNumber.of(receipt.of().caseSerial()),
          receipt.paid().stage(),
          receipt.paid().fee(),
          receipt.paid().amount().toString(),
          receipt.paid().on());
    }
  }

  /** Receipts of a case. */
  record ReceiptList(List<ReceiptBody> contents) {}

  @GetMapping("/cases/{id}/receipts")
  ResponseEntity<Object> ofCase(Caller.Officer caller, @PathVariable String id) {
    OptionalLong serial = CaseNumber.serial(id);
    Result<List<Receipt>> found =
        serial.isEmpty() ? new Result.Missing<>() : receipts.of(caller, serial.getAsLong());
    return answers.of(
        found,
        all -> ResponseEntity.ok(new ReceiptList(all.stream().map(ReceiptBody::of).toList())));
  }

  @GetMapping("/receipts/{number}")
  ResponseEntity<Object> receipt(Caller.Officer caller, @PathVariable String number) {
    return answers.of(
        receipts.find(caller, number), found -> ResponseEntity.ok(ReceiptBody.of(found)));
  }

  @GetMapping("/receipts/{number}/pdf")
  ResponseEntity<Object> receiptPdf(
      Caller.Officer caller, @PathVariable String number, Locale locale) {
    Result<Receipt> found = receipts.find(caller, number);
    boolean gone = found instanceof Result.Done<Receipt>(Receipt receipt) && !receipt.stands();
    return answers.of(
        gone ? new Result.Missing<>() : found,
        receipt -> ReceiptPages.pdf(receipt, papers, locale));
  }

  @GetMapping("/cards/{number}/pdf")
  ResponseEntity<Object> cardPdf(
      Caller.Officer caller, @PathVariable String number, Locale locale) {
    Result<IssuedCard> found =
        Result.of(cards.find(caller, number).filter(card -> card.state() != CardState.REVOKED));
    return answers.of(
        found,
        card -> {
          printing.printed(caller, card);
          return PdfAnswer.of(
              card.number(), file -> CardSheets.folded(file, papers.card(card, locale), locale));
        });
  }
}
