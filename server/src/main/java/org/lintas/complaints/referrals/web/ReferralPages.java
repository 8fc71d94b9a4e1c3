package org.lintas.complaints.referrals.web;

import java.util.List;
import java.util.Locale;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.desk.web.DeskWords;
import org.lintas.complaints.desk.web.Places;
import org.lintas.complaints.opened.PageAnswer;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Preview;
import org.lintas.complaints.referrals.Receiving;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.referrals.Scoreboard;
import org.lintas.pages.Form;
import org.lintas.shared.Result;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases between two desks: what was sent, what is offered, how quickly channels answer. */
@Controller
@RequestMapping("/complaints/referrals")
@For(Entrance.CASEWORKER)
class ReferralPages {

  private static final String STEPS = "accept|refuse|withdraw|hand-over";

  private final Passing passing;
  private final Receiving receiving;
  private final Scoreboard scores;
  private final Places places;
  private final DeskWords words;

  ReferralPages(
      Passing passing, Receiving receiving, Scoreboard scores, Places places, DeskWords words) {
    this.passing = passing;
    this.receiving = receiving;
    this.scores = scores;
    this.places = places;
    this.words = words;
  }

  @GetMapping
  ModelAndView show(
      Caller.Officer officer, @RequestParam(defaultValue = "false") boolean done, Locale locale) {
    return page(officer, Form.empty(), done, locale);
  }

  @PostMapping("/{id:[0-9]{1,16}}/{step:" + STEPS + "}")
  ModelAndView take(
      Caller.Officer officer,
      @PathVariable long id,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String refusal,
      Locale locale) {
    return PageAnswer.of(
        take(officer, id, step, refusal),
        "/complaints/referrals?done=true",
        reasons -> page(officer, words.on(Form.empty(), reasons, locale), false, locale));
  }

  private Result<Referral> take(Caller.Officer officer, long id, String step, String refusal) {
    return switch (step) {
      case "accept" -> receiving.accept(officer, id);
      case "refuse" -> receiving.refuse(officer, id, refusal);
      case "withdraw" -> passing.withdraw(officer, id);
      default -> passing.handOver(officer, id);
    };
  }

  private ModelAndView page(Caller.Officer officer, Form form, boolean done, Locale locale) {
    List<Preview> previews = receiving.list(officer).orElseThrow(NotFound::new);
    return new ModelAndView("complaints/referrals/referrals")
        .addObject(
            "view",
            new ReferralsView(
                previews, scores.lines(officer), places.channelNames(locale), form, done));
  }
}
