package org.lintas.casework.mine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Office;
import org.lintas.casework.OwnCase;
import org.lintas.casework.OwnCase.OwnStage;
import org.lintas.pages.Page;
import org.lintas.pages.Step;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.Explanation.FeeWords;
import org.lintas.procedure.Explanation.StageWords;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Window;
import org.lintas.procedure.Words;
import org.lintas.shared.CaseNumber;

/** A worker's own case, ready to be put into her words. */
public record MyCase(OwnCase of, Office office) {

  /**
   * A stage that is to be done now.
   *
   * @param time when, or that it is too late; null when nothing is to be said
   * @param costs what is still to be paid by the worker
   * @param forOthers what somebody else must pay
   */
  public record Next(
      String title,
      String who,
      @Nullable String summary,
      List<String> bring,
      List<FeeWords> costs,
      List<Owed> forOthers,
      @Nullable String time,
      boolean awaitsApproval,
      @Nullable String again) {}

  /**
   * A fee that somebody else must pay.
   *
   * @param payer {@code employer}, {@code agency} or {@code state}
   */
  public record Owed(String payer, FeeWords fee) {}

  /** A fee that was paid. */
  public record Paid(String stage, String fee, LocalDate on, String amount) {}

  public String spoken() {
    return CaseNumber.spoken(of.number());
  }

  public String title(Page page) {
    return Words.text(procedure(), "procedure.title", page.locale());
  }

  /** Its stages, drawn. */
  public List<Step> track(Page page) {
    return procedure().stages().stream().map(stage -> step(page, stage)).toList();
  }

  /** What is to be done now. */
  public List<Next> next(Page page) {
    List<Next> next = new ArrayList<>();
    for (StageWords words : Explanation.of(procedure(), page.locale()).stages()) {
      OwnStage stage = stage(words.stage());
      if (stage != null && of.state().equals("open") && isWaiting(stage)) {
        next.add(next(page, words, stage));
      }
    }
    return next;
  }

  /** Titles of what comes after that. */
  public List<String> later(Page page) {
    return of.next().stream().map(stage -> title(page, stage)).toList();
  }

  public List<Paid> paid(Page page) {
    return of.stages().stream()
        .flatMap(stage -> stage.paid().stream().map(payment -> paid(page, stage.stage(), payment)))
        .toList();
  }

  private Paid paid(Page page, String stage, OwnCase.OwnPayment payment) {
    return new Paid(
        stage,
        Words.text(procedure(), "fee." + payment.fee(), page.locale()),
        payment.on(),
        page.money(payment.amount()));
  }

  /** The stage that was refused, or null. */
  public @Nullable OwnStage refused() {
    return of.stages().stream()
        .filter(stage -> stage.state().equals("refused"))
        .findFirst()
        .orElse(null);
  }

  /** Why it was refused, in words that the worker may read; null when that is private. */
  public @Nullable String why(Page page) {
    OwnStage refused = refused();
    return refused == null || refused.reason() == null ? null : reason(page, refused.reason());
  }

  public String title(Page page, String stage) {
    return Words.text(procedure(), "stage." + stage + ".title", page.locale());
  }

  private Next next(Page page, StageWords words, OwnStage stage) {
    List<FeeWords> unpaid =
        words.fees().stream()
            .filter(fee -> stage.paid().stream().noneMatch(paid -> paid.fee().equals(fee.fee())))
            .toList();
    return new Next(
        words.title(),
        words.who(),
        words.summary(),
        words.bring(),
        unpaid.stream().filter(fee -> payer(words.stage(), fee).equals("worker")).toList(),
        unpaid.stream()
            .filter(fee -> !payer(words.stage(), fee).equals("worker"))
            .map(fee -> new Owed(payer(words.stage(), fee), fee))
            .toList(),
        time(page, words.window(), stage),
        stage.state().equals("awaiting-approval"),
        stage.reason() == null ? null : reason(page, stage.reason()));
  }

  private String payer(String stage, FeeWords fee) {
    return procedure().findStage(stage).stream()
        .flatMap(each -> each.fees().stream())
        .filter(each -> each.name().equals(fee.fee()))
        .map(Fee::payer)
        .findFirst()
        .orElse("worker");
  }

  private static @Nullable String time(Page page, @Nullable Window window, OwnStage stage) {
    LocalDate today = page.words().today();
    if (window != null) {
      return window.closes().isBefore(today)
          ? page.t("casework.mine.missed", "day", page.date(window.closes()))
          : page.t(
              "casework.mine.window",
              "opens",
              page.date(window.opens()),
              "closes",
              page.date(window.closes()));
    }
    if (stage.due() == null) {
      return null;
    }
    boolean late = stage.due().isBefore(today);
    return page.t(
        late ? "casework.mine.late" : "casework.mine.until", "day", page.date(stage.due()));
  }

  private Step step(Page page, Stage stage) {
    OwnStage reached = stage(stage.name());
    String title = title(page, stage.name());
    if (reached == null) {
      return new Step(title, Step.State.NEXT, null);
    }
    Step.State drawn =
        switch (reached.state()) {
          case "completed" -> Step.State.DONE;
          case "open", "awaiting-approval" -> Step.State.CURRENT;
          case "refused", "lapsed" -> Step.State.REFUSED;
          case "skipped" -> Step.State.SKIPPED;
          default -> Step.State.NEXT;
        };
    boolean done = drawn == Step.State.DONE && reached.done() != null;
    return new Step(title, drawn, done ? page.date(reached.done()) : null);
  }

  private @Nullable OwnStage stage(String name) {
    return of.stages().stream().filter(each -> each.stage().equals(name)).findFirst().orElse(null);
  }

  private static boolean isWaiting(OwnStage stage) {
    return stage.state().equals("open") || stage.state().equals("awaiting-approval");
  }

  private static String reason(Page page, String reason) {
    return reason.equals("deadline-passed") ? page.t("casework.case.deadline") : reason;
  }

  private Procedure procedure() {
    return of.published().procedure();
  }
}
