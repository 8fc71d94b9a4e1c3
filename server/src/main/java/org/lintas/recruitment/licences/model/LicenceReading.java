package org.lintas.recruitment.licences.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.CaseObjection.Intended;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;
import org.lintas.procedure.Money;
import org.lintas.recruitment.casefile.CaseFile;
import org.lintas.recruitment.licences.Bond;
import org.lintas.recruitment.licences.Conditions;
import org.lintas.recruitment.licences.Inspection;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.sanctions.model.SanctionReading;
import org.lintas.shared.CaseNumber;

/**
 * What a file means for licences. By convention every status but {@code sanction} that is granted
 * to an organisation is a licence; the answers {@code licenceNumber}, {@code renewsLicence}, and,
 * each yes or no, {@code from} and {@code to} with a country and {@code work} with the beginning of
 * an ISCO-08 code say the rest. A stage with {@code inspectedOn} is an inspection, one with {@code
 * bondAmount} moves the bond.
 */
public final class LicenceReading {

  private static final Pattern ORIGIN = Pattern.compile("from([A-Z]{2})");
  private static final Pattern DESTINATION = Pattern.compile("to([A-Z]{2})");
  private static final Pattern WORK = Pattern.compile("work(\\d{1,4})");

  private LicenceReading() {}

  /** The licences that a case granted, at most one of each kind. */
  public static List<Licence> licences(CaseFile file) {
    Map<String, Licence> licences = new LinkedHashMap<>();
    Map<String, String> answers = file.answers();
    for (CaseFile.Due due : file.grants()) {
      String status = granted(due.effect());
      if (!status.equals(SanctionReading.STATUS)) {
        licences.put(status, licence(file, due, status, answers));
      }
    }
    for (CaseFile.Due due : file.ends()) {
      if (due.effect().effect() instanceof Effect.Ends(String status)) {
        licences.computeIfPresent(status, (_, licence) -> ended(licence, due));
      }
    }
    return licences.values().stream().map(withCase(file)).toList();
  }

  private static String granted(Event.EffectDue due) {
    return due.effect() instanceof Effect.Grants(String status, var _) ? status : "";
  }

  private static Licence ended(Licence licence, CaseFile.Due due) {
    return due.told().at().isBefore(licence.at()) ? licence : licence.ended(due.on(), "ended");
  }

  /** A licence does not outlive the refusal or withdrawal of its case. */
  private static UnaryOperator<Licence> withCase(CaseFile file) {
    Optional<LocalDate> ended = file.ended();
    String why =
        file.state().status() == CaseState.Status.REFUSED ? "case-refused" : "case-withdrawn";
    return licence -> ended.map(day -> licence.ended(day, why)).orElse(licence);
  }

  private static Licence licence(
      CaseFile file, CaseFile.Due due, String status, Map<String, String> answers) {
    return new Licence(
        file.serial(),
        file.organisation(),
        status,
        file.procedure().authority(),
        answers.getOrDefault("licenceNumber", CaseNumber.of(file.serial())),
        file.version(),
        due.on(),
        due.effect().until(),
        null,
        null,
        conditions(answers),
        answers.get("renewsLicence"),
        due.told().at());
  }

  /** The licence that a step would grant. */
  public static Licence wanted(
      Intended intended, Event.EffectDue due, String status, Map<String, String> answers) {
    Long subject = intended.subject();
    return new Licence(
        intended.serial(),
        subject == null ? 0 : subject,
        status,
        intended.procedure().authority(),
        answers.getOrDefault("licenceNumber", ""),
        0,
        due.on(),
        due.until(),
        null,
        null,
        conditions(answers),
        answers.get("renewsLicence"),
        Instant.EPOCH);
  }

  /** What answers limit a licence to. */
  public static Conditions conditions(Map<String, String> answers) {
    return new Conditions(
        chosen(answers, ORIGIN), chosen(answers, DESTINATION), chosen(answers, WORK));
  }

  private static List<String> chosen(Map<String, String> answers, Pattern field) {
    TreeSet<String> chosen = new TreeSet<>();
    answers.forEach((name, answer) -> {
      Matcher matcher = field.matcher(name);
      if (matcher.matches() && answer.equals("yes")) {
        chosen.add(matcher.group(1));
      }
    });
    return List.copyOf(chosen);
  }

  /** Inspections that a case tells of, oldest first; a correction replaces what it corrects. */
  public static List<Inspection> inspections(CaseFile file) {
    Map<String, List<Inspection>> byStage = new LinkedHashMap<>();
    for (CaseFile.Told told : file.told()) {
      switch (told.event()) {
        case Event.StageCompleted done ->
            inspection(file, told, done.answers(), done.outcome())
                .ifPresent(each ->
                    byStage.computeIfAbsent(done.stage(), _ -> new ArrayList<>()).add(each));
        case Event.AnswersCorrected corrected -> {
          List<Inspection> before = byStage.getOrDefault(corrected.stage(), List.of());
          if (!before.isEmpty()) {
            Inspection last = before.getLast();
            inspection(file, told, corrected.answers(), last.outcome())
                .ifPresent(each -> before.set(before.size() - 1, corrected(last, each)));
          }
        }
        default -> {}
      }
    }
    return byStage.values().stream().flatMap(List::stream).toList();
  }

  private static Inspection corrected(Inspection before, Inspection after) {
    return new Inspection(
        before.caseSerial(),
        before.entry(),
        before.organisation(),
        after.on(),
        after.outcome(),
        after.findings(),
        after.withWhom(),
        before.by());
  }

  private static Optional<Inspection> inspection(
      CaseFile file, CaseFile.Told told, Map<String, String> answers, @Nullable String outcome) {
    LocalDate on = CaseFile.date(answers.get("inspectedOn"), true);
    return on == null
        ? Optional.empty()
        : Optional.of(
            new Inspection(
                file.serial(),
                told.entry(),
                file.organisation(),
                on,
                outcome,
                answers.getOrDefault("findings", ""),
                answers.get("withWhom"),
                told.by()));
  }

  /**
   * What a case moves of a bond: nothing that still waits for a second person, and nothing once it
   * was refused or withdrawn.
   */
  public static List<Bond.Movement> movements(CaseFile file) {
    if (file.ended().isPresent()) {
      return List.of();
    }
    List<Bond.Movement> movements = new ArrayList<>();
    file.state()
        .stages()
        .forEach((stage, reached) -> {
          LocalDate done = reached.done();
          if (reached.progress() == CaseState.Progress.COMPLETED && done != null) {
            movement(file, stage, done, reached.answers()).ifPresent(movements::add);
          }
        });
    return movements;
  }

  private static Optional<Bond.Movement> movement(
      CaseFile file, String stage, LocalDate done, Map<String, String> answers) {
    String amount = answers.get("bondAmount");
    return amount == null
        ? Optional.empty()
        : Optional.of(
            new Bond.Movement(
                file.serial(),
                stage,
                file.organisation(),
                done,
                Bond.Kind.of(answers.getOrDefault("bondMovement", "deposit"))
                    .orElse(Bond.Kind.DEPOSIT),
                Money.of(amount),
                answers.get("bondPaper"),
                file.answers().get("movementReason")));
  }
}
