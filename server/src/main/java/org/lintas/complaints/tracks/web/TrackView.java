package org.lintas.complaints.tracks.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Members;
import org.lintas.complaints.admissions.Admission;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.Awards;
import org.lintas.complaints.tracks.Track;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.complaints.tracks.TrackLine;
import org.lintas.complaints.tracks.model.Respondent;
import org.lintas.complaints.tracks.model.Settlement;
import org.lintas.complaints.vault.Vault;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.pages.Row;
import org.lintas.pages.Step;
import org.lintas.procedure.CaseState.StageState;
import org.lintas.procedure.Event;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Money;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedure.Words;
import org.lintas.procedures.Published;

/**
 * The tracks of a complaint on one page.
 *
 * @param offered definitions that the reader may begin
 * @param account of the award, or null
 * @param admissions whom of justice the complainant was asked to let in; for the desk alone
 * @param noReturn whether returning whoever complained may endanger her
 * @param done what was just done, or empty
 */
public record TrackView(
    OpenedCase opened,
    List<Shown> tracks,
    List<Published> offered,
    List<Respondent> respondents,
    Awards.@Nullable Account account,
    List<Admission> admissions,
    boolean noReturn,
    Form form,
    String done) {

  /**
   * A track with what clocks know of it.
   *
   * @param correctable stages whose answers the reader may correct
   */
  public record Shown(Track track, TrackLine line, Set<String> correctable) {}

  /** Name of the field for a reason, of one track among several. */
  public static String reasonField(String go, long track) {
    return go + "-" + track;
  }

  public String address() {
    return "/complaints/" + opened.number();
  }

  public String title(Page page, Procedure procedure) {
    return Words.text(procedure, "procedure.title", page.locale());
  }

  /** A stage's title. */
  public String title(Page page, Procedure procedure, Stage stage) {
    return Words.text(procedure, "stage." + stage.name() + ".title", page.locale());
  }

  /** All stages with how they stand. */
  public List<Step> steps(Page page, Shown shown) {
    List<Step> steps = new ArrayList<>();
    Procedure procedure = shown.track().procedure();
    for (Stage stage : procedure.stages()) {
      StageState at = shown.track().state().stages().get(stage.name());
      steps.add(new Step(title(page, procedure, stage), state(at), note(page, shown, stage, at)));
    }
    return steps;
  }

  private static Step.State state(@Nullable StageState at) {
    return switch (at == null ? null : at.progress()) {
      case null -> Step.State.NEXT;
      case OPEN, AWAITING_APPROVAL -> Step.State.CURRENT;
      case COMPLETED -> Step.State.DONE;
      case SKIPPED, LAPSED -> Step.State.SKIPPED;
      case REFUSED -> Step.State.REFUSED;
      case WAITING -> Step.State.NEXT;
    };
  }

  private static @Nullable String note(
      Page page, Shown shown, Stage stage, @Nullable StageState at) {
    List<String> parts = new ArrayList<>();
    if (at != null && at.outcome() != null) {
      String key = "outcome." + stage.name() + "." + at.outcome();
      parts.add(Words.text(shown.track().procedure(), key, page.locale()));
    }
    TrackLine line = shown.line();
    if (line.stage().equals(stage.name()) && line.due() != null) {
      String key = line.late() ? "complaints.tracks.late-since" : "complaints.tracks.due";
      parts.add(page.t(key, "moment", page.time(line.due())));
    }
    boolean open = line.stage().equals(stage.name());
    line.passed().stream()
        .filter(each -> !open && each.stage().equals(stage.name()))
        .reduce((first, second) -> second)
        .ifPresent(each -> parts.add(dwelt(page, each.opened(), each.done())));
    return parts.isEmpty() ? null : String.join(" · ", parts);
  }

  private static String dwelt(Page page, Instant opened, Instant done) {
    Duration time = Duration.between(opened, done);
    if (time.toHours() < 1) {
      return page.t("complaints.tracks.done-on", "day", page.day(done));
    }
    String length =
        time.toDays() > 1
            ? page.t("complaints.tracks.days", "days", time.toDays())
            : page.t("complaints.tracks.hours", "hours", time.toHours());
    return page.t("complaints.tracks.done-after", "day", page.day(done), "length", length);
  }

  /** The stage in hand, if it is the reader's to do. */
  public Optional<Stage> mine(Shown shown) {
    return shown.track().current().filter(stage -> TrackDeeds.mayDo(opened, shown.track(), stage));
  }

  /** Who has the stage in hand, if somebody else. */
  public String whose(Page page, Shown shown) {
    return shown
        .track()
        .current()
        .map(stage -> Words.text(shown.track().procedure(), "role." + stage.by(), page.locale()))
        .orElse("");
  }

  /** What was answered in a stage that is over. */
  public List<Row> answers(Page page, Shown shown, Stage stage) {
    StageState at = shown.track().state().stages().get(stage.name());
    Map<String, String> answers = at == null ? Map.of() : at.answers();
    return rows(page, shown.track().procedure(), stage, answers);
  }

  private static List<Row> rows(
      Page page, Procedure procedure, Stage stage, Map<String, String> answers) {
    List<Row> rows = new ArrayList<>();
    for (Field field : stage.form()) {
      String answer = answers.get(field.name());
      if (answer != null) {
        rows.add(
            Row.of(
                Words.text(procedure, "field." + field.name() + ".label", page.locale()),
                shown(page, procedure, field, answer)));
      }
    }
    return rows;
  }

  /**
   * What was turned on a track: answers corrected, a stage refused, a refusal appealed.
   *
   * @param by name of the account, or empty for whoever complained
   * @param before what stood there before a correction; empty otherwise
   */
  public record Turn(String text, Instant at, String by, String reason, List<Row> before) {}

  /** Of one track, oldest first. */
  public List<Turn> turns(Page page, Shown shown) {
    List<Turn> turns = new ArrayList<>();
    Map<String, Map<String, String>> answers = new HashMap<>();
    for (Track.Past past : shown.track().past()) {
      for (Event event : past.events()) {
        switch (event) {
          case Event.StageCompleted e -> answers.put(e.stage(), e.answers());
          case Event.AnswersCorrected e -> {
            Map<String, String> before = answers.getOrDefault(e.stage(), Map.of());
            turns.add(turn(page, shown, past, "corrected", e.stage(), e.reason(), before));
            answers.put(e.stage(), e.answers());
          }
          case Event.StageRefused e ->
              turns.add(turn(page, shown, past, "refused", e.stage(), e.reason(), Map.of()));
          case Event.RefusalAppealed e ->
              turns.add(turn(page, shown, past, "appealed", e.stage(), e.reason(), Map.of()));
          default -> {}
        }
      }
    }
    return turns;
  }

  private static Turn turn(
      Page page,
      Shown shown,
      Track.Past past,
      String what,
      String stage,
      String reason,
      Map<String, String> before) {
    Procedure procedure = shown.track().procedure();
    Stage of = procedure.findStage(stage).orElseThrow();
    String title = Words.text(procedure, "stage." + stage + ".title", page.locale());
    return new Turn(
        page.t("complaints.tracks.turn." + what, "stage", title),
        past.at(),
        past.by().equals(Vault.COMPLAINANT) ? "" : past.by(),
        reason,
        rows(page, procedure, of, before));
  }

  public boolean mayAppeal(Shown shown) {
    return TrackDeeds.mayAppeal(opened, shown.track());
  }

  private static String shown(Page page, Procedure procedure, Field field, String answer) {
    if (field.type() == FieldType.CHOICE) {
      return Words.text(procedure, "choice." + field.name() + "." + answer, page.locale());
    }
    if (field.type() == FieldType.YES_NO) {
      return page.t("complaints.tracks." + answer);
    }
    return field.type() == FieldType.DATE ? page.date(answer) : answer;
  }

  /** Whether the reader may enter respondents, awards and payments. */
  public boolean mayWrite() {
    return opened.mayWrite(OpenedCase.WRITING);
  }

  /** Whether the reader may ask the complainant to let somebody in. */
  public boolean mayAsk() {
    return opened.roles().contains(Members.CASEWORKER);
  }

  /** Whether the reader may write down awards and payments. */
  public boolean mayAward() {
    return opened.mayWrite(Awards.AWARDING);
  }

  /** What somebody may ask the others for, or owes them. */
  public String recourse(Page page, Settlement.Standing each) {
    if (each.recourse() == 0) {
      return "–";
    }
    Money amount = new Money(Math.abs(each.recourse()), each.paid().currency());
    return page.t(
        each.recourse() > 0 ? "complaints.tracks.recourse.asks" : "complaints.tracks.recourse.owes",
        "amount",
        page.money(amount));
  }

  public String name(long respondent) {
    return respondents.stream()
        .filter(each -> each.id() == respondent)
        .map(Respondent::name)
        .findFirst()
        .orElse("–");
  }

  public List<Option> debtors() {
    return respondents.stream()
        .map(each -> Option.of(String.valueOf(each.id()), each.name()))
        .toList();
  }

  public List<Option> capacities(Page page) {
    List<Option> options = new ArrayList<>();
    for (Respondent.Capacity each : Respondent.Capacity.values()) {
      options.add(Option.of(each.code(), page.t("complaints.tracks.capacity." + each.code())));
    }
    return options;
  }
}
