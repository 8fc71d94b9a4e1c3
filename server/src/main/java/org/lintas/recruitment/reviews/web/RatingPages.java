package org.lintas.recruitment.reviews.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.pages.Destination;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Refusals;
import org.lintas.pages.Texts;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.reviews.Answer;
import org.lintas.recruitment.reviews.Rating;
import org.lintas.recruitment.reviews.Reviews;
import org.lintas.shared.Result;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What workers say of an agency, for itself: the same as everybody reads, and room to answer. */
@Controller
@RequestMapping("/recruitment/ratings")
@For(RatingPages.AGENCY)
public class RatingPages {

  static final String AGENCY = "agency";

  private final Reviews reviews;
  private final Organisations organisations;
  private final Texts texts;

  RatingPages(Reviews reviews, Organisations organisations, Texts texts) {
    this.reviews = reviews;
    this.organisations = organisations;
    this.texts = texts;
  }

  /**
   * One agency.
   *
   * @param rating null while there are fewer than five reviews
   */
  public record Own(Organisation about, @Nullable Rating rating, @Nullable Answer answer) {}

  /**
   * All that an account acts for.
   *
   * @param form what was written last, of the agency with number {@code of}
   */
  public record RatingsView(List<Own> own, Form form, String of, boolean done) {

    public Form form(Own each) {
      Answer answer = each.answer();
      if (each.about().number().equals(of) && form.refused()) {
        return form;
      }
      return answer == null ? Form.empty() : Form.empty().with("answer", answer.text());
    }
  }

  @GetMapping
  ModelAndView all(Caller.Officer officer, @RequestParam(defaultValue = "") String done) {
    return view(officer, Form.empty(), "", done.equals("answer"));
  }

  @GetMapping("/{number:[0-9]{8}}")
  ModelAndView one(Caller.Officer officer, @PathVariable String number) {
    return view(officer, Form.empty(), number, false);
  }

  @PostMapping("/{number:[0-9]{8}}")
  ModelAndView answer(
      Caller.Officer officer,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String answer,
      Locale locale) {
    long about =
        organisations.byNumber(officer, number).map(Organisation::id).orElseThrow(NotFound::new);
    return switch (reviews.answer(officer, about, answer)) {
      case Result.Done<Answer> _ -> new ModelAndView("redirect:/recruitment/ratings?done=answer");
      case Result.Refused<Answer>(List<Reason> reasons) -> {
        List<Message> messages =
            reasons.stream()
                .map(each -> new Message(each.field(), sentence(each, locale)))
                .toList();
        Form form = Form.empty().with("answer", answer).refused(messages);
        yield Refusals.again(view(officer, form, number, false));
      }
      case Result.Missing<Answer> _, Result.Stale<Answer> _ -> throw new NotFound();
    };
  }

  private String sentence(Reason reason, Locale locale) {
    return texts.get(
        locale,
        "recruitment.reviews.reason." + reason.code(),
        "most",
        reason.details().getOrDefault("most", ""));
  }

  private ModelAndView view(Caller.Officer officer, Form form, String of, boolean done) {
    Map<Long, Organisation> mine = organisations.find(officer, organisations.of(officer));
    Map<Long, Rating> ratings = reviews.ratings(officer, mine.keySet());
    List<Own> own = new ArrayList<>();
    mine.forEach((serial, about) ->
        own.add(new Own(about, ratings.get(serial), reviews.answer(officer, serial))));
    return new ModelAndView("recruitment/reviews/own")
        .addObject("view", new RatingsView(own, form, of, done));
  }

  /** Where an agency finds them. */
  @Bean
  static Destination ratingsDestination() {
    return Destination.toRoles("recruitment.reviews.nav", "/recruitment/ratings", 45, AGENCY);
  }
}
