package org.lintas.complaints.mine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lintas.access.TooManyTries;
import org.lintas.api.Answers;
import org.lintas.api.BadCall;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.mine.OwnComplaints;
import org.lintas.complaints.repeats.Repeats;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Calls with a receipt in their header: it stands in no address. Answers stay nowhere. */
@Component
class ReceiptCalls {

  private static final String RECEIPT = "Receipt";

  private final Receipts receipts;
  private final OwnComplaints own;
  private final Told told;
  private final BesideReading beside;
  private final Repeats repeats;
  private final Answers answers;

  ReceiptCalls(
      Receipts receipts,
      OwnComplaints own,
      Told told,
      BesideReading beside,
      Repeats repeats,
      Answers answers) {
    this.receipts = receipts;
    this.own = own;
    this.told = told;
    this.beside = beside;
    this.repeats = repeats;
    this.answers = answers;
  }

  /** What comes of a call; not found when its receipt opens nothing. */
  ResponseEntity<Object> with(
      HttpServletRequest request, Function<Receipts.Opened, ResponseEntity<Object>> work) {
    return open(request).map(work).orElseGet(this::missing);
  }

  Optional<Receipts.Opened> open(HttpServletRequest request) {
    String receipt = request.getHeader(RECEIPT);
    if (receipt == null) {
      throw new BadCall(
          HttpStatus.BAD_REQUEST, List.of(new Reason("receipt-missing", RECEIPT, Map.of())));
    }
    try {
      return receipts.open(receipt, request.getRemoteAddr());
    } catch (TooManyTries often) {
      throw new BadCall(
          HttpStatus.TOO_MANY_REQUESTS, List.of(new Reason("receipts-often", RECEIPT, Map.of())));
    }
  }

  /**
   * The whole complaint as it stands after something was done; or why it was not. Repeated under
   * the same key, it is not done again.
   */
  ResponseEntity<Object> act(
      HttpServletRequest request, Locale locale, Function<Receipts.Opened, Result<?>> work) {
    return with(
        request,
        opened ->
            answers.of(
                repeats.once(
                    call(opened, request),
                    () -> valueless(work.apply(opened)),
                    () -> new Result.Done<>("")),
                _ -> shown(opened, locale)));
  }

  private static Repeats.Call call(Receipts.Opened opened, HttpServletRequest request) {
    return new Repeats.Call(
        opened.number(), request.getRequestURI(), request.getHeader(Repeats.KEY));
  }

  private static Result<String> valueless(Result<?> result) {
    return switch (result) {
      case Result.Done<?> _ -> new Result.Done<>("");
      case Result.Refused<?>(List<Reason> reasons) -> new Result.Refused<>(reasons);
      case Result.Missing<?> _ -> new Result.Missing<>();
      case Result.Stale<?> _ -> new Result.Stale<>();
    };
  }

  ResponseEntity<Object> shown(Receipts.Opened opened, Locale locale) {
    return own.find(opened)
        .map(found ->
            ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .<Object>body(
                    MineBody.of(
                        found,
                        own.thread(opened),
                        told.of(opened.keys(), opened.complaint()),
                        beside.of(opened, locale),
                        locale)))
        .orElseGet(this::missing);
  }

  ResponseEntity<Object> missing() {
    return answers.of(new Result.Missing<>(), _ -> ResponseEntity.noContent().build());
  }

  /** 0, under which there is nothing, for what is no number. */
  static long number(String id) {
    return id.matches("[0-9]{1,16}") ? Long.parseLong(id) : 0;
  }
}
