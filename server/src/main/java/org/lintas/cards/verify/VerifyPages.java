package org.lintas.cards.verify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Public;
import org.lintas.access.Throttle;
import org.lintas.cards.Cards;
import org.lintas.cards.receipts.Receipts;
import org.lintas.pages.Form;
import org.lintas.pages.Message;
import org.lintas.pages.Page;
import org.lintas.shared.PaperNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which anyone checks a paper. */
@Controller
@Public
class VerifyPages {

  private final Known known;
  private final Photos photos;
  private final Naming naming;
  private final Cards cards;
  private final Receipts receipts;
  private final Clock clock;
  private final Throttle numbers;
  private final Throttle sent;

  VerifyPages(
      Known known, Photos photos, Naming naming, Cards cards, Receipts receipts, Clock clock) {
    this.known = known;
    this.photos = photos;
    this.naming = naming;
    this.cards = cards;
    this.receipts = receipts;
    this.clock = clock;
    this.numbers = new Throttle(30, Duration.ofSeconds(2), 20_000, clock);
    this.sent = new Throttle(20, Duration.ofSeconds(3), 20_000, clock);
  }

  @GetMapping("/verify")
  ModelAndView ask(
      @RequestParam(required = false) @Nullable String number,
      @RequestParam(defaultValue = "") String said,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    if (number != null) {
      return look(number, page, request);
    }
    return said.equals("large")
        ? wrong(Form.empty(), "photo", tooLarge(page), HttpStatus.OK)
        : shown(new VerifyView(Form.empty(), null, null, clock.getZone()));
  }

  /** A photo, from a browser without script. */
  @PostMapping("/verify")
  ModelAndView read(
      @RequestParam(required = false) @Nullable MultipartFile photo,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (photo == null || photo.isEmpty()) {
      return wrong("photo", page.t("cards.verify.photo.missing"));
    }
    if (photo.getSize() > Photos.MOST_BYTES) {
      return wrong("photo", tooLarge(page));
    }
    if (!sent.take(Throttle.network(request.getRemoteAddr()))) {
      return busy(page);
    }
    return switch (photos.read(photo)) {
      case Photos.Seen.Busy() -> busy(page);
      case Photos.Seen.Nothing() -> wrong("photo", page.t("cards.verify.photo.none"));
      case Photos.Seen.Code(String text) -> found(text, page);
    };
  }

  /** What a browser needs to know, to verify by itself from now on. */
  @GetMapping("/verify/known")
  ResponseEntity<Known.Told> known(Locale locale) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(known.told(locale));
  }

  private ModelAndView found(String text, Page page) {
    Finding finding = Finding.of(known.verify(text), naming.in(page.locale()), page);
    return shown(new VerifyView(Form.empty(), finding, null, clock.getZone()));
  }

  private ModelAndView look(String typed, Page page, HttpServletRequest request) {
    Form form = Form.empty().with("number", typed);
    if (typed.isBlank()) {
      return wrong(form, "number", page.t("cards.verify.number.missing"), UNPROCESSABLE);
    }
    Optional<PaperNumber> number = PaperNumber.read(typed);
    if (number.isEmpty()) {
      return wrong(form, "number", page.t("cards.verify.number.wrong"), UNPROCESSABLE);
    }
    if (!numbers.take(Throttle.network(request.getRemoteAddr()))) {
      return wrong(
          form, "number", page.t("cards.verify.number.often"), HttpStatus.TOO_MANY_REQUESTS);
    }
    return shown(new VerifyView(form, null, looked(number.get(), page), clock.getZone()));
  }

  private Looked looked(PaperNumber number, Page page) {
    Naming.Names names = naming.in(page.locale());
    String digits = number.digits();
    Optional<Looked> known =
        switch (number.sort()) {
          case CARD -> cards.look(digits).map(card -> Looked.of(card, names, page));
          case RECEIPT ->
              receipts
                  .notice(new Caller.Visitor(), digits)
                  .map(receipt -> Looked.of(receipt, names, page));
        };
    return known.orElseGet(() -> Looked.unknown(digits));
  }

  private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

  private static String tooLarge(Page page) {
    return page.t("cards.verify.photo.large", "most", Photos.MOST_BYTES >> 20);
  }

  private ModelAndView busy(Page page) {
    return wrong(
        Form.empty(), "photo", page.t("cards.verify.photo.busy"), HttpStatus.TOO_MANY_REQUESTS);
  }

  private ModelAndView wrong(String field, String sentence) {
    return wrong(Form.empty(), field, sentence, UNPROCESSABLE);
  }

  private ModelAndView wrong(Form form, String field, String sentence, HttpStatus status) {
    Form refused = form.refused(List.of(new Message(field, sentence)));
    ModelAndView page = shown(new VerifyView(refused, null, null, clock.getZone()));
    page.setStatus(status);
    return page;
  }

  private static ModelAndView shown(VerifyView view) {
    return new ModelAndView("verify/page", Map.of("view", view));
  }
}
