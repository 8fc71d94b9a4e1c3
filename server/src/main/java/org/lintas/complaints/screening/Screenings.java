package org.lintas.complaints.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.desk.DeskRules;
import org.lintas.complaints.opened.CaseSheets;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.Sheet;
import org.lintas.complaints.screening.model.Indicators;
import org.lintas.complaints.screening.model.PlanStep;
import org.lintas.complaints.screening.model.PlanStep.Pillar;
import org.lintas.complaints.screening.model.Screening;
import org.lintas.complaints.screening.model.StatusDecision;
import org.lintas.complaints.screening.model.StatusDecision.DecidedBy;
import org.lintas.complaints.screening.model.StatusDecision.Status;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Piece;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Screenings, decisions on status, plans and detention, among the sealed notes of a complaint. */
@Component
public class Screenings {
  private static final String SCREENING = "screening";
  private static final String DECISION = "status-decision";
  private static final String STEP = "plan-step";
  private static final String STATE = "plan-state";
  private static final String PLACE = "detention-place";
  private static final String STEP_ID = "step";

  private final Indicators indicators;
  private final CaseSheets sheets;
  private final ComplaintJournal journal;
  private final DetentionStore detention;
  private final Clock clock;

  Screenings(
      Indicators indicators,
      CaseSheets sheets,
      ComplaintJournal journal,
      DetentionStore detention,
      Clock clock) {
    this.indicators = indicators;
    this.sheets = sheets;
    this.journal = journal;
    this.detention = detention;
    this.clock = clock;
  }

  public Indicators indicators() {
    return indicators;
  }

  /** A screening with who made it and when. */
  public record Taken(Screening screening, Instant at, String by) {}

  /** A decision with who wrote it down. */
  public record Decided(StatusDecision decision, String by) {}

  /**
   * A victim is held.
   *
   * @param late whether somebody has to be told
   */
  public record Held(Instant since, Instant alertAt, String place, boolean late) {}

  /** Everything of a complaint, the newest decision first. */
  public record Sheets(
      @Nullable Taken screening,
      List<Decided> decisions,
      List<PlanStep> plan,
      @Nullable Held held) {}

  public Sheets read(OpenedCase opened) {
    Taken taken = null;
    List<Decided> decisions = new ArrayList<>();
    Map<Long, PlanStep> plan = new LinkedHashMap<>();
    String place = "";
    for (Piece piece : sheets.of(opened, Compartment.NOTES)) {
      switch (piece.kind()) {
        case SCREENING -> taken = taken(piece);
        case DECISION -> decisions.addFirst(decided(piece));
        case STEP -> plan.put(piece.id(), step(piece));
        case STATE -> change(plan, Sheet.read(piece.text()));
        case PLACE -> place = Sheet.read(piece.text()).getOrDefault("place", "");
        default -> {}
      }
    }
    return new Sheets(taken, decisions, List.copyOf(plan.values()), held(opened, place));
  }

  private @Nullable Held held(OpenedCase opened, String place) {
    return detention
        .find(opened.id())
        .map(each ->
            new Held(each.since(), each.alertAt(), place, each.alertAt().isBefore(clock.instant())))
        .orElse(null);
  }

  private static Taken taken(Piece piece) {
    Map<String, String> sheet = Sheet.read(piece.text());
    String found = sheet.getOrDefault("found", "");
    return new Taken(
        new Screening(
            Boolean.parseBoolean(sheet.getOrDefault("child", "false")),
            found.isEmpty() ? Set.of() : Set.of(found.split(" ", -1))),
        piece.at(),
        piece.by());
  }

  private static Decided decided(Piece piece) {
    Map<String, String> sheet = Sheet.read(piece.text());
    return new Decided(
        new StatusDecision(
            Status.of(sheet.getOrDefault("status", "")).orElse(Status.POSSIBLE),
            DecidedBy.of(sheet.getOrDefault("decidedBy", "")).orElse(DecidedBy.OTHER),
            sheet.getOrDefault("organisation", ""),
            LocalDate.parse(sheet.getOrDefault("on", "1970-01-01")),
            sheet.getOrDefault("grounds", "")),
        piece.by());
  }

  private static PlanStep step(Piece piece) {
    Map<String, String> sheet = Sheet.read(piece.text());
    String until = sheet.getOrDefault("until", "");
    return new PlanStep(
        piece.id(),
        Pillar.of(sheet.getOrDefault("pillar", "")).orElse(Pillar.PROTECTION),
        sheet.getOrDefault("what", ""),
        sheet.getOrDefault("who", ""),
        until.isEmpty() ? null : LocalDate.parse(until),
        PlanStep.State.PLANNED);
  }

  private static void change(Map<Long, PlanStep> plan, Map<String, String> sheet) {
    PlanStep.State.of(sheet.getOrDefault("state", ""))
        .ifPresent(state ->
            plan.computeIfPresent(
                Long.valueOf(sheet.getOrDefault(STEP_ID, "0")), (_, step) -> step.with(state)));
  }

  /** Keeps what was found; the newest counts. */
  public void screen(OpenedCase opened, Screening screening) {
    List<String> known =
        screening.found().stream()
            .filter(each -> indicators.find(each).isPresent())
            .sorted()
            .toList();
    add(
        opened,
        SCREENING,
        Map.of("child", String.valueOf(screening.child()), "found", String.join(" ", known)));
  }

  /** Writes down who decided what; refused while nobody is named who did. */
  public Result<StatusDecision> decide(
      OpenedCase opened,
      @Nullable Status status,
      @Nullable DecidedBy by,
      String organisation,
      @Nullable LocalDate on,
      String grounds) {
    List<Reason> faults =
        new ArrayList<>(StatusDecision.faults(status, by, organisation, on, LocalDate.now(clock)));
    faults.addAll(
        DeskRules.all(
            DeskRules.length(organisation, "organisation"), DeskRules.length(grounds, "grounds")));
    if (!faults.isEmpty() || status == null || by == null || on == null) {
      return new Result.Refused<>(faults);
    }
    add(
        opened,
        DECISION,
        Map.of(
            "status",
            status.code(),
            "decidedBy",
            by.code(),
            "organisation",
            organisation.strip(),
            "on",
            on.toString(),
            "grounds",
            grounds));
    return new Result.Done<>(new StatusDecision(status, by, organisation, on, grounds));
  }

  /** Adds a step to the plan. */
  public Result<Long> plan(
      OpenedCase opened,
      Optional<Pillar> pillar,
      String what,
      String who,
      @Nullable LocalDate until) {
    List<Reason> faults = new ArrayList<>();
    if (pillar.isEmpty()) {
      faults.add(new Reason("choose", "pillar", Map.of()));
    }
    if (what.isBlank()) {
      faults.add(new Reason("write", "what", Map.of()));
    }
    if (who.isBlank()) {
      faults.add(new Reason("write", "who", Map.of()));
    }
    faults.addAll(DeskRules.all(DeskRules.length(what, "what"), DeskRules.length(who, "who")));
    if (!faults.isEmpty() || pillar.isEmpty()) {
      return new Result.Refused<>(faults);
    }
    add(
        opened,
        STEP,
        Map.of(
            "pillar",
            pillar.get().code(),
            "what",
            what,
            "who",
            who,
            "until",
            until == null ? "" : until.toString()));
    return new Result.Done<>(opened.id());
  }

  /** Says how far a step of the plan is. */
  public Result<Long> move(OpenedCase opened, long step, PlanStep.State state) {
    if (read(opened).plan().stream().noneMatch(each -> each.id() == step)) {
      return new Result.Missing<>();
    }
    add(opened, STATE, Map.of(STEP_ID, String.valueOf(step), "state", state.code()));
    return new Result.Done<>(step);
  }

  /** The victim is held since a moment: the clock runs. */
  public Result<Long> hold(OpenedCase opened, @Nullable Instant since, String place) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Reason> faults = new ArrayList<>(DeskRules.all(DeskRules.length(place, "place")));
    if (since == null || since.isAfter(now)) {
      String code = since == null ? "not-a-day" : "in-the-future";
      faults.addFirst(new Reason(code, "since", Map.of()));
    }
    if (!faults.isEmpty() || since == null) {
      return new Result.Refused<>(faults);
    }
    add(opened, PLACE, Map.of("place", place));
    detention.begin(opened.id(), new DetentionStore.Held(since, since.plus(indicators.alert())));
    return new Result.Done<>(opened.id());
  }

  /** The victim is free. */
  public Result<Long> release(OpenedCase opened) {
    if (!detention.end(opened.id(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      return new Result.Missing<>();
    }
    journal.append(opened.id(), opened.keys().signature(), "detention-ended", Map.of());
    return new Result.Done<>(opened.id());
  }

  private void add(OpenedCase opened, String kind, Map<String, String> sheet) {
    sheets.add(opened, Compartment.NOTES, kind, sheet);
  }
}
