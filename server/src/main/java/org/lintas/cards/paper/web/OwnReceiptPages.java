package org.lintas.cards.paper.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.access.Public;
import org.lintas.cards.paper.Papers;
import org.lintas.cards.receipts.Receipt;
import org.lintas.cards.receipts.Receipts;
import org.lintas.casework.OwnCase;
import org.lintas.casework.RememberedCase;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A worker's own receipts, for as long as her session remembers the case that she found. */
@Controller
@Public
class OwnReceiptPages {

  private static final String HERE = "/my-case/receipts/";

  private final Receipts receipts;
  private final Papers papers;
  private final Clock clock;

  OwnReceiptPages(Receipts receipts, Papers papers, Clock clock) {
    this.receipts = receipts;
    this.papers = papers;
    this.clock = clock;
  }

  @GetMapping(HERE + "{stage}")
  ModelAndView show(
      HttpSession session,
      @PathVariable String stage,
      Locale locale,
      HttpServletResponse response) {
    Optional<OwnCase> own = RememberedCase.find(session, clock.instant());
    if (own.isEmpty()) {
      return new ModelAndView("redirect:/my-case?said=expired");
    }
    List<ReceiptPages.Shown> shown =
        receipts.own(new Caller.Visitor(), own.get(), stage).stream()
            .map(each ->
                ReceiptPages.shown(
                    each, HERE + stage + "/" + each.number() + ".pdf", papers, locale))
            .toList();
    return ReceiptPages.page(new ReceiptPages.View(shown, "/my-case/found"), response);
  }

  @GetMapping(HERE + "{stage}/{number}.pdf")
  ResponseEntity<byte[]> pdf(
      HttpSession session, @PathVariable String stage, @PathVariable String number, Locale locale) {
    Receipt found =
        RememberedCase.find(session, clock.instant()).stream()
            .flatMap(own -> receipts.own(new Caller.Visitor(), own, stage).stream())
            .filter(each -> each.number().equals(number))
            .findFirst()
            .orElseThrow(NotFound::new);
    return ReceiptPages.pdf(found, papers, locale);
  }
}
