package org.lintas.casework.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.model.Lateness;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.pages.Step;
import org.lintas.procedure.CaseState.Progress;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Money;
import org.lintas.procedure.Possible;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Window;
import org.lintas.procedure.Words;
import org.lintas.shared.Word;

/**
 * One stage of a case, ready to be put into words.
 *
 * @param state null when the case has not reached it
 * @param possible what the officer who looks may do here
 * @param mayUnseal whether the officer may ask for its private answers
 */
public record StageDetail(
    Procedure procedure,
    Stage stage,
    @Nullable StageState state,
    List<Possible> possible,
    boolean mayUnseal,
    @Nullable String claimedBy) {

  /** A fee and what became of it. */
  public record FeePaid(String fee, String title, String amount, boolean paid) {}

  public List<Act> acts() {
    return possible.stream().map(Act::of).toList();
  }

  /** Stages to which the case may be sent back from here; itself takes a proposal back. */
  public List<String> returns() {
    return possible.stream().flatMap(each -> each.targets().stream()).toList();
  }

  public String name() {
    return stage.name();
  }

  public String title(Page page) {
    return Words.text(procedure, "stage." + stage.name() + ".title", page.locale());
  }

  public String who(Page page) {
    return Words.text(procedure, "role." + stage.by(), page.locale());
  }

  /** Whether the officer may take it on: it waits, is theirs to do, and nobody has it. */
  public boolean isFree() {
    return claimedBy == null && isWaiting() && !possible.isEmpty();
  }

  public boolean isTakenBy(Page page) {
    return page.officer() != null && page.officer().signature().equals(claimedBy);
  }

  /** Where it stands: {@code not-reached}, {@code open}, {@code awaiting-approval}, … */
  public String progress() {
    return state == null ? "not-reached" : Word.of(state.progress());
  }

  public boolean isReached() {
    return state != null;
  }

  public boolean isWaiting() {
    return state != null
        && (state.progress() == Progress.OPEN || state.progress() == Progress.AWAITING_APPROVAL);
  }

  public @Nullable String outcome(Page page) {
    return state == null || state.outcome() == null
        ? null
        : Words.text(procedure, "outcome." + stage.name() + "." + state.outcome(), page.locale());
  }

  public List<Answers.Line> answers(Page page) {
    return state == null ? List.of() : Answers.of(page, procedure, stage, state.answers());
  }

  public List<FeePaid> fees(Page page) {
    Map<String, Money> paid = state == null ? Map.of() : state.paid();
    List<FeePaid> lines = new ArrayList<>();
    for (Fee fee : stage.fees()) {
      Money amount = paid.getOrDefault(fee.name(), fee.amount());
      lines.add(
          new FeePaid(
              fee.name(),
              Words.text(procedure, "fee." + fee.name(), page.locale()),
              page.money(amount),
              paid.containsKey(fee.name())));
    }
    return lines;
  }

  /** What was marked, in words. */
  public List<String> flags(Page page) {
    return state == null
        ? List.of()
        : state.flags().stream()
            .map(flag -> Words.text(procedure, "check." + flag, page.locale()))
            .toList();
  }

  /** Whether its form was filled in. */
  public boolean isAnswered() {
    return state != null
        && (state.progress() == Progress.COMPLETED
            || state.progress() == Progress.AWAITING_APPROVAL);
  }

  public boolean isPaid() {
    return state != null && !state.paid().isEmpty();
  }

  /** Colour of its tag. */
  public String colour(Page page) {
    if (state == null) {
      return "grey";
    }
    return switch (state.progress()) {
      case OPEN -> isOverdue(page) ? "red" : "blue";
      case AWAITING_APPROVAL -> "yellow";
      case COMPLETED -> "green";
      case REFUSED, LAPSED -> "red";
      case SKIPPED, WAITING -> "grey";
    };
  }

  /** It on the track of its case. */
  public Step step(Page page) {
    Step.State drawn =
        state == null
            ? Step.State.NEXT
            : switch (state.progress()) {
              case OPEN, AWAITING_APPROVAL -> Step.State.CURRENT;
              case COMPLETED -> Step.State.DONE;
              case REFUSED, LAPSED -> Step.State.REFUSED;
              case SKIPPED -> Step.State.SKIPPED;
              case WAITING -> Step.State.NEXT;
            };
    LocalDate done = state == null || drawn != Step.State.DONE ? null : state.done();
    return new Step(title(page), drawn, done == null ? time(page) : page.date(done));
  }

  /** All that is to be told of it, each thing with its name. */
  public List<Row> rows(Page page) {
    if (state == null) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    put(rows, page, "outcome", outcome(page));
    answers(page).forEach(each -> rows.add(Row.of(each.label(), each.text())));
    for (FeePaid fee : fees(page)) {
      String key = fee.paid() ? "casework.case.fee.paid" : "casework.case.fee.due";
      rows.add(Row.of(fee.title(), page.t(key, "amount", fee.amount())));
    }
    put(rows, page, "flags", String.join(" ", flags(page)));
    put(rows, page, "reason", reason(page));
    put(rows, page, "time", time(page));
    put(rows, page, "done", page.date(state.done()));
    put(rows, page, "by", who(page));
    put(rows, page, "claimed", claimedBy);
    return rows;
  }

  /** Why it was refused or has to be done again, or null. */
  public @Nullable String reason(Page page) {
    return state == null || state.reason() == null
        ? null
        : state.reason().equals("deadline-passed")
            ? page.t("casework.case.deadline")
            : state.reason();
  }

  /** On which days it can be done, in words; null when on any. */
  public @Nullable String window(Page page) {
    return StageForm.window(page, stage);
  }

  private static void put(List<Row> rows, Page page, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      rows.add(Row.of(page.t("casework.case." + key), value));
    }
  }

  /** How it stands with its time, in words; null when there is nothing to say. */
  public @Nullable String time(Page page) {
    LocalDate today = page.words().today();
    Window window = stage.window();
    if (state == null || !isWaiting()) {
      return null;
    }
    if (window != null && Lateness.missed(stage, state, today)) {
      return page.t("casework.desk.missed", "day", page.date(window.closes()));
    }
    LocalDate due = state.due();
    return due == null
        ? null
        : page.t(
            due.isBefore(today) ? "casework.desk.late" : "casework.desk.due",
            "day",
            page.date(due),
            "days",
            Math.abs(ChronoUnit.DAYS.between(today, due)));
  }

  /** Whether its office is late, or its subject has missed the window. */
  public boolean isOverdue(Page page) {
    LocalDate today = page.words().today();
    return state != null
        && (Lateness.late(stage, state, today) || Lateness.missed(stage, state, today));
  }
}
