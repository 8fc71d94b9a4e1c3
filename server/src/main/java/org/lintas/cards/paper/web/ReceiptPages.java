package org.lintas.cards.paper.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.cards.paper.Papers;
import org.lintas.cards.paper.print.PaperReceipt;
import org.lintas.cards.paper.print.ReceiptSheet;
import org.lintas.cards.receipts.Receipt;
import org.lintas.cards.receipts.Receipts;
import org.lintas.shared.CaseNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Receipts at an officer's desk. */
@Controller
@For
public class ReceiptPages {

  private final Receipts receipts;
  private final Papers papers;

  ReceiptPages(Receipts receipts, Papers papers) {
    this.receipts = receipts;
    this.papers = papers;
  }

  /**
   * A receipt on a page.
   *
   * @param paper null when it no longer stands
   * @param pdf path of the same as a file
   */
  public record Shown(Receipt receipt, @Nullable PaperReceipt paper, String pdf) {}

  /**
   * Receipts below one another, each to be printed on a sheet of its own.
   *
   * @param back path of the case
   */
  public record View(List<Shown> receipts, String back) {}

  @GetMapping("/cases/{number}/receipt/{stage}")
  ModelAndView ofStage(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String stage,
      Locale locale,
      HttpServletResponse response) {
    OptionalLong serial = CaseNumber.serial(number);
    if (serial.isEmpty()) {
      throw new NotFound();
    }
    List<Receipt> found =
        receipts.of(officer, serial.getAsLong(), stage).orElseThrow(NotFound::new);
    return page(found, CaseNumber.of(serial.getAsLong()), locale, response);
  }

  @GetMapping("/receipts/{number}")
  ModelAndView one(
      Caller.Officer officer,
      @PathVariable String number,
      Locale locale,
      HttpServletResponse response) {
    Receipt found = receipts.find(officer, number).orElseThrow(NotFound::new);
    return page(List.of(found), CaseNumber.of(found.of().caseSerial()), locale, response);
  }

  @GetMapping("/receipts/{number}/receipt.pdf")
  ResponseEntity<byte[]> pdf(Caller.Officer officer, @PathVariable String number, Locale locale) {
    return pdf(receipts.find(officer, number).orElseThrow(NotFound::new), papers, locale);
  }

  static ResponseEntity<byte[]> pdf(Receipt receipt, Papers papers, Locale locale) {
    if (!receipt.stands()) {
      throw new NotFound();
    }
    return PdfAnswer.of(
        receipt.number(),
        file -> ReceiptSheet.write(file, papers.receipt(receipt, locale), locale));
  }

  private ModelAndView page(
      List<Receipt> found, String caseNumber, Locale locale, HttpServletResponse response) {
    List<Shown> shown =
        found.stream()
            .map(each -> shown(each, "/receipts/" + each.number() + "/receipt.pdf", papers, locale))
            .toList();
    return page(new View(shown, "/cases/" + caseNumber), response);
  }

  static Shown shown(Receipt receipt, String pdf, Papers papers, Locale locale) {
    return new Shown(receipt, receipt.stands() ? papers.receipt(receipt, locale) : null, pdf);
  }

  static ModelAndView page(View view, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView("cards/paper/receipts").addObject("view", view);
  }
}
