package org.lintas.casework.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.CaseView.HistoryLine;
import org.lintas.pages.Page;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;
import org.lintas.procedure.Field;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;

/** What happened to a case, in order. */
public record HistoryPage(CaseDetail of, List<HistoryLine> lines) {

  /**
   * One entry in words.
   *
   * @param said what was decided, a sentence each
   * @param changes answers that a correction replaced
   * @param hash first characters of the entry's hash
   */
  public record Told(HistoryLine line, List<String> said, List<Change> changes, String hash) {

    /** Who did it: an account, or the system by itself. */
    public String who(Page page) {
      return line.actor().startsWith("node:") ? page.t("casework.history.node") : line.actor();
    }
  }

  /** An answer before and after. */
  public record Change(String label, @Nullable String before, @Nullable String after) {}

  /** The entries in words, the newest first. */
  public List<Told> told(Page page) {
    List<Told> told = new ArrayList<>();
    Map<String, Map<String, String>> answers = new LinkedHashMap<>();
    List<Integer> kept = new ArrayList<>();
    for (HistoryLine line : lines) {
      List<String> said = new ArrayList<>();
      List<Change> changes = new ArrayList<>();
      if (line.action().equals("take-back") && !kept.isEmpty()) {
        said.add(page.t("casework.history.taken-back", "entry", kept.removeLast()));
      } else {
        kept.add(line.seq());
      }
      for (Event event : line.events()) {
        String sentence = sentence(page, event);
        if (sentence != null) {
          said.add(sentence);
        }
        follow(page, event, answers, changes);
      }
      told.addFirst(new Told(line, said, changes, line.hash().substring(0, 12)));
    }
    return told;
  }

  private void follow(
      Page page, Event event, Map<String, Map<String, String>> answers, List<Change> changes) {
    switch (event) {
      case Event.Decided done -> answers.put(done.stage(), done.answers());
      case Event.AnswersCorrected correction -> {
        Map<String, String> before = answers.getOrDefault(correction.stage(), Map.of());
        procedure()
            .findStage(correction.stage())
            .ifPresent(stage -> changes.addAll(changes(page, stage, before, correction.answers())));
        answers.put(correction.stage(), correction.answers());
      }
      default -> {}
    }
  }

  private List<Change> changes(
      Page page, Stage stage, Map<String, String> before, Map<String, String> after) {
    List<Change> changes = new ArrayList<>();
    for (Field field : stage.form()) {
      if (!Objects.equals(before.get(field.name()), after.get(field.name()))) {
        changes.add(
            new Change(
                Words.text(procedure(), "field." + field.name() + ".label", page.locale()),
                inWords(page, stage, field, before),
                inWords(page, stage, field, after)));
      }
    }
    return changes;
  }

  private @Nullable String inWords(
      Page page, Stage stage, Field field, Map<String, String> answers) {
    return Answers.of(page, procedure(), stage, answers).stream()
        .filter(each -> each.field().equals(field.name()))
        .map(Answers.Line::text)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String sentence(Page page, Event event) {
    return switch (event) {
      case Event.CaseStarted it -> page.t("casework.history.started", "day", page.date(it.on()));
      case Event.StageOpened it ->
          it.turn() > 1
              ? page.t("casework.history.opened-again", "stage", stage(page, it.stage()))
              : null;
      case Event.StageSkipped it ->
          page.t("casework.history.skipped", "stage", stage(page, it.stage()));
      case Event.StageCompleted it ->
          done(page, "casework.history.completed", it.stage(), it.on(), it.outcome());
      case Event.CompletionProposed it ->
          done(page, "casework.history.proposed", it.stage(), it.on(), it.outcome());
      case Event.CompletionApproved it ->
          done(page, "casework.history.approved", it.stage(), it.on(), null);
      case Event.FeePaid it -> paid(page, it);
      case Event.StageRefused it ->
          reasoned(page, "casework.history.refused", it.stage(), it.reason());
      case Event.SentBack it ->
          page.t(
              "casework.history.sent-back",
              "from",
              stage(page, it.from()),
              "to",
              stage(page, it.to()),
              "reason",
              it.reason());
      case Event.AnswersCorrected it ->
          reasoned(page, "casework.history.corrected", it.stage(), it.reason());
      case Event.CaseWithdrawn it -> page.t("casework.history.withdrawn", "reason", it.reason());
      case Event.RefusalAppealed it ->
          reasoned(page, "casework.history.appealed", it.stage(), it.reason());
      case Event.NoteAdded it -> page.t("casework.history.noted", "text", it.text());
      case Event.StageLapsed it ->
          page.t("casework.history.lapsed", "stage", stage(page, it.stage()));
      case Event.EffectDue it -> effect(page, it);
      case Event.CaseFinished it -> page.t("casework.history.finished");
    };
  }

  private String paid(Page page, Event.FeePaid paid) {
    String fee = Words.text(procedure(), "fee." + paid.fee(), page.locale());
    String amount = page.money(paid.amount());
    return paid.receipt() == null
        ? page.t("casework.history.paid", "fee", fee, "amount", amount)
        : page.t(
            "casework.history.paid.receipt",
            "fee",
            fee,
            "amount",
            amount,
            "receipt",
            paid.receipt());
  }

  private @Nullable String effect(Page page, Event.EffectDue due) {
    if (!(due.effect() instanceof Effect.Issues issues)) {
      return null;
    }
    String card = Words.text(procedure(), "card." + issues.card(), page.locale());
    return due.until() == null
        ? page.t("casework.history.issued", "card", card)
        : page.t("casework.history.issued.until", "card", card, "until", page.date(due.until()));
  }

  private String done(Page page, String key, String stage, LocalDate on, @Nullable String outcome) {
    String sentence = page.t(key, "stage", stage(page, stage), "day", page.date(on));
    return outcome == null
        ? sentence
        : sentence
            + " "
            + page.t(
                "casework.history.outcome",
                "outcome",
                Words.text(procedure(), "outcome." + stage + "." + outcome, page.locale()));
  }

  private String reasoned(Page page, String key, String stage, String reason) {
    return page.t(key, "stage", stage(page, stage), "reason", reason);
  }

  private String stage(Page page, String stage) {
    return Words.text(procedure(), "stage." + stage + ".title", page.locale());
  }

  private Procedure procedure() {
    return of.procedure();
  }
}
