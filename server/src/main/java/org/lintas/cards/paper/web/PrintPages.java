package org.lintas.cards.paper.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.model.CardState;
import org.lintas.cards.paper.Papers;
import org.lintas.cards.paper.Printing;
import org.lintas.cards.paper.print.CardSheets;
import org.lintas.cards.paper.print.PaperCard;
import org.lintas.shared.PaperNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One card to be printed: its faces as a page and as a PDF. */
@Controller
@For
public class PrintPages {

  private final Cards cards;
  private final Papers papers;
  private final Printing printing;

  PrintPages(Cards cards, Papers papers, Printing printing) {
    this.cards = cards;
    this.papers = papers;
    this.printing = printing;
  }

  /**
   * A card to be printed.
   *
   * @param paper null when it is no longer valid
   */
  public record View(IssuedCard card, @Nullable PaperCard paper) {

    public String spoken() {
      return PaperNumber.read(card.number()).orElseThrow().spoken();
    }

    public String path() {
      return "/cards/" + card.number();
    }
  }

  @GetMapping("/cards/{number}/print")
  ModelAndView show(Caller.Officer officer, @PathVariable String number, Locale locale) {
    IssuedCard card = get(officer, number);
    PaperCard paper = mayBePrinted(card) ? papers.card(card, locale) : null;
    return new ModelAndView("cards/paper/print").addObject("view", new View(card, paper));
  }

  @GetMapping("/cards/{number}/print.pdf")
  ResponseEntity<byte[]> pdf(Caller.Officer officer, @PathVariable String number, Locale locale) {
    IssuedCard card = get(officer, number);
    if (!mayBePrinted(card)) {
      throw new NotFound();
    }
    printing.printed(officer, card);
    return PdfAnswer.of(
        card.number(), file -> CardSheets.folded(file, papers.card(card, locale), locale));
  }

  private static boolean mayBePrinted(IssuedCard card) {
    return card.state() != CardState.REVOKED;
  }

  private IssuedCard get(Caller caller, String number) {
    return cards.find(caller, number).orElseThrow(NotFound::new);
  }
}
