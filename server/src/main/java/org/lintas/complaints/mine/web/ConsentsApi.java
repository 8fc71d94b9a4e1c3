package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Public;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What she answers who is asked, and that she does not accept an outcome, for programs. */
@RestController
@RequestMapping("/api/v1/complaints/mine")
@Public
class ConsentsApi {

  private final ReceiptCalls calls;
  private final Consents consents;
  private final HerAppeals herAppeals;

  ConsentsApi(ReceiptCalls calls, Consents consents, HerAppeals herAppeals) {
    this.calls = calls;
    this.consents = consents;
    this.herAppeals = herAppeals;
  }

  /** {@code agree}, {@code disagree} or {@code undo}. */
  public record AnswerBody(@Nullable String answer) {}

  /** Why she does not accept an outcome or a decision. */
  public record DisputeBody(@Nullable String why) {}

  @PostMapping("/reveals/{reveal}")
  ResponseEntity<Object> reveal(
      @PathVariable String reveal,
      @RequestBody AnswerBody body,
      HttpServletRequest request,
      Locale locale) {
    long id = ReceiptCalls.number(reveal);
    return calls.act(request, locale, opened -> consents.reveal(text(body.answer()), opened, id));
  }

  @PostMapping("/referrals/{referral}")
  ResponseEntity<Object> referral(
      @PathVariable String referral,
      @RequestBody AnswerBody body,
      HttpServletRequest request,
      Locale locale) {
    long id = ReceiptCalls.number(referral);
    return calls.act(request, locale, opened -> consents.referral(text(body.answer()), opened, id));
  }

  @PostMapping("/admissions/{admission}")
  ResponseEntity<Object> admission(
      @PathVariable String admission,
      @RequestBody AnswerBody body,
      HttpServletRequest request,
      Locale locale) {
    long id = ReceiptCalls.number(admission);
    return calls.act(request, locale, opened -> consents.track(text(body.answer()), opened, id));
  }

  @PostMapping("/tracks/{track}/appeal")
  ResponseEntity<Object> appeal(
      @PathVariable String track,
      @RequestBody DisputeBody body,
      HttpServletRequest request,
      Locale locale) {
    long id = ReceiptCalls.number(track);
    return calls.act(request, locale, opened -> herAppeals.appeal(opened, id, text(body.why())));
  }

  @PostMapping("/dispute")
  ResponseEntity<Object> dispute(
      @RequestBody DisputeBody body, HttpServletRequest request, Locale locale) {
    return calls.act(request, locale, opened -> consents.dispute(opened, text(body.why())));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
