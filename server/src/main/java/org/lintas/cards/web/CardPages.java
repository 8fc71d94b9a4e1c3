package org.lintas.cards.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.access.Offices;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.model.CardAct;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a card for those who may see its case, and what may be done to it. */
@Controller
@For
class CardPages {

  private static final String ACTS = "{act:suspend|revoke|reinstate|replace}";

  private final Cards cards;
  private final Procedures procedures;
  private final Offices offices;
  private final Texts texts;
  private final Clock clock;

  CardPages(Cards cards, Procedures procedures, Offices offices, Texts texts, Clock clock) {
    this.cards = cards;
    this.procedures = procedures;
    this.offices = offices;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/cards/{number}")
  ModelAndView show(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String done,
      Locale locale) {
    CardView view = view(officer, number, locale);
    return new ModelAndView("cards/issue/card")
        .addObject(
            "view",
            new CardView.Shown(
                view,
                cards.history(officer, number),
                cards.acts(officer, view.card()),
                done == null ? null : CardAct.of(done).orElse(null)));
  }

  @GetMapping("/cards/{number}/" + ACTS)
  ModelAndView ask(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String act,
      Locale locale) {
    CardView view = view(officer, number, locale);
    CardAct wanted = CardAct.of(act).orElseThrow();
    if (!cards.acts(officer, view.card()).contains(wanted)) {
      return new ModelAndView("redirect:/cards/" + view.card().number());
    }
    Form form = Form.empty().with("version", Integer.toString(view.card().version()));
    return page(new CardView.Asked(view, wanted, form, false));
  }

  @PostMapping("/cards/{number}/" + ACTS)
  ModelAndView act(
      Caller.Officer officer,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "-1") int version,
      Locale locale) {
    CardView view = view(officer, number, locale);
    CardAct wanted = CardAct.of(act).orElseThrow();
    Form form =
        Form.empty()
            .with("reason", reason)
            .with("version", Integer.toString(view.card().version()));
    return switch (cards.act(officer, number, wanted, version, reason)) {
      case Result.Done<IssuedCard>(IssuedCard card) ->
          new ModelAndView("redirect:/cards/" + card.number() + "?done=" + act);
      case Result.Refused<IssuedCard>(List<Reason> reasons) ->
          refused(
              new CardView.Asked(view, wanted, form.refused(messages(reasons, locale)), false),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Result.Stale<IssuedCard>() ->
          refused(new CardView.Asked(view, wanted, form, true), HttpStatus.CONFLICT);
      case Result.Missing<IssuedCard>() -> throw new NotFound();
    };
  }

  private CardView view(Caller.Officer officer, String number, Locale locale) {
    IssuedCard card = cards.find(officer, number).orElseThrow(NotFound::new);
    return new CardView(
        card,
        cards.says(officer, card).orElse(null),
        procedures.get(officer, card.procedure()).procedure(),
        offices.get(card.office(), locale),
        LocalDate.now(clock));
  }

  private List<Message> messages(List<Reason> reasons, Locale locale) {
    return reasons.stream()
        .map(reason ->
            new Message(
                reason.field(),
                texts.get(
                    locale,
                    "cards.reason." + reason.code(),
                    "max",
                    reason.details().getOrDefault("max", ""))))
        .toList();
  }

  private static ModelAndView page(CardView.Asked view) {
    return new ModelAndView("cards/issue/act").addObject("view", view);
  }

  private static ModelAndView refused(CardView.Asked view, HttpStatus status) {
    ModelAndView page = page(view);
    page.setStatus(status);
    return page;
  }
}
