package org.lintas.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.api.BadCall;
import org.lintas.procedure.Payment;
import org.lintas.procedure.Reason;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What callers send. Whatever is not a plain value where one must stand is told at once. */
final class Call {

  private Call() {}

  /**
   * The start of a case.
   *
   * @param on day it happened, today when left out
   * @param office code; left out: the caller's own
   * @param person serial of a person already known
   * @param reference of the caller's own; a second start under it answers the first case
   */
  record Start(
      @Nullable String on,
      @Nullable String office,
      @Nullable Map<String, JsonNode> answers,
      @Nullable List<Paid> payments,
      @Nullable String outcome,
      @Nullable Long person,
      @Nullable String reference) {}

  /** An action on a stage. */
  record OnStage(
      @Nullable String action,
      @Nullable String on,
      @Nullable String outcome,
      @Nullable Map<String, JsonNode> answers,
      @Nullable List<Paid> payments,
      @Nullable String reason,
      @Nullable String to) {}

  /** An action on a case as a whole. */
  record OnCase(@Nullable String action, @Nullable String on, @Nullable String reason) {}

  /**
   * A fee said to be paid.
   *
   * @param amount {@code "1700 THB"}, or a number with the currency apart
   */
  record Paid(
      @Nullable String fee,
      @Nullable JsonNode amount,
      @Nullable String currency,
      @Nullable String receipt) {

    Payment payment() {
      String written = amount == null || amount.isNull() ? "" : amount.asString();
      String money = currency == null ? written : written + " " + currency;
      return new Payment(fee == null ? "" : fee, money, receipt);
    }
  }

  /** The parts of a call that every action needs, read. */
  record Read(LocalDate on, Map<String, String> answers, List<Payment> payments) {}

  static Read read(
      @Nullable String on,
      @Nullable Map<String, JsonNode> answers,
      @Nullable List<Paid> payments,
      LocalDate today) {
    List<Reason> wrong = new ArrayList<>();
    Read read = new Read(day(on, today, wrong), answers(answers, wrong), payments(payments, wrong));
    if (!wrong.isEmpty()) {
      throw new BadCall(HttpStatus.BAD_REQUEST, wrong);
    }
    return read;
  }

  private static LocalDate day(@Nullable String on, LocalDate today, List<Reason> wrong) {
    if (on == null) {
      return today;
    }
    try {
      return LocalDate.parse(on);
    } catch (DateTimeException e) {
      wrong.add(expected("on", "2004-07-31"));
      return today;
    }
  }

  private static Map<String, String> answers(
      @Nullable Map<String, JsonNode> answers, List<Reason> wrong) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (answers != null) {
      answers.forEach((field, value) -> {
        if (value.isContainer()) {
          wrong.add(new Reason("one-value", field, Map.of()));
        } else if (!value.isNull()) {
          texts.put(field, value.asString());
        }
      });
    }
    return texts;
  }

  private static List<Payment> payments(@Nullable List<Paid> payments, List<Reason> wrong) {
    List<Payment> read = new ArrayList<>();
    if (payments != null) {
      for (Paid paid : payments) {
        if (paid.amount() != null && paid.amount().isContainer()) {
          wrong.add(expected("payments", "\"1700 THB\""));
        } else {
          read.add(paid.payment());
        }
      }
    }
    return read;
  }

  private static Reason expected(String field, String example) {
    return new Reason("wrong-type", field, Map.of("expected", example));
  }
}
