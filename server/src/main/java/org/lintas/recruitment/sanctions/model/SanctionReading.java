package org.lintas.recruitment.sanctions.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Money;
import org.lintas.recruitment.casefile.CaseFile;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.shared.CaseNumber;

/**
 * What a file means for sanctions. By convention the status {@code sanction} is granted by a
 * decision whose answers {@code sanction}, {@code liablePerson}, {@code ground}, {@code facts},
 * {@code scopeCountry}, {@code fineAmount}, {@code sanctionStarts}, {@code sanctionEnds} and {@code
 * publicFrom} say the rest; it ends in the same case, or by a case whose answer {@code
 * sanctionNumber} names it.
 */
public final class SanctionReading {

  /** The status of whoever is under a sanction. */
  public static final String STATUS = "sanction";

  private SanctionReading() {}

  /**
   * A sanction ends before its last day.
   *
   * @param caseSerial of the case that says so
   * @param sanction serial of its case, or 0 for all of the organisation
   */
  public record Lifting(
      long caseSerial, long organisation, long sanction, LocalDate on, String reason, Instant at) {

    /** Whether it lifts a sanction. */
    public boolean lifts(Sanction other) {
      return organisation == other.organisation()
          && (sanction == 0 || sanction == other.caseSerial());
    }
  }

  /** The sanction that a case imposed, as it was decided; the person behind is not looked up. */
  public static Optional<Sanction> sanction(CaseFile file) {
    List<CaseFile.Due> grants =
        file.grants().stream().filter(due -> isSanction(due.effect().effect())).toList();
    if (grants.isEmpty() || file.ended().isPresent()) {
      return Optional.empty();
    }
    CaseFile.Due decided = grants.getLast();
    Map<String, String> answers = file.answers();
    return Sanction.Kind.of(answers.get("sanction"))
        .map(kind -> sanction(file, decided, kind, answers));
  }

  private static Sanction sanction(
      CaseFile file, CaseFile.Due decided, Sanction.Kind kind, Map<String, String> answers) {
    LocalDate starts = CaseFile.date(answers.get("sanctionStarts"), false);
    LocalDate known = CaseFile.date(answers.get("publicFrom"), true);
    String fine = answers.get("fineAmount");
    return new Sanction(
        file.serial(),
        file.organisation(),
        kind,
        answers.get("scopeCountry"),
        answers.getOrDefault("ground", ""),
        answers.getOrDefault("facts", ""),
        fine == null ? null : Money.of(fine),
        answers.getOrDefault("liablePerson", ""),
        null,
        decided.on(),
        starts == null ? decided.on() : starts,
        CaseFile.date(answers.get("sanctionEnds"), true),
        known == null ? decided.on() : known,
        null,
        null,
        decided.told().at());
  }

  /** What a case says of the end of sanctions: its own, another's, or all of the organisation. */
  public static List<Lifting> liftings(CaseFile file) {
    List<Lifting> liftings = new ArrayList<>();
    for (CaseFile.Due due : file.ends()) {
      if (isSanction(due.effect().effect())) {
        Map<String, String> answers = file.answers();
        String reason = answers.getOrDefault("liftingReason", answers.get("appealReason"));
        lifted(file, answers.get("sanctionNumber"))
            .ifPresent(sanction ->
                liftings.add(
                    new Lifting(
                        file.serial(),
                        file.organisation(),
                        sanction,
                        due.on(),
                        Objects.requireNonNullElse(reason, ""),
                        due.told().at())));
      }
    }
    return liftings.isEmpty() ? liftings : List.of(liftings.getLast());
  }

  /** Empty when a number is given that is none. */
  private static OptionalLong lifted(CaseFile file, @Nullable String number) {
    if (number != null) {
      return CaseNumber.serial(number);
    }
    return OptionalLong.of(sanction(file).isPresent() ? file.serial() : 0);
  }

  private static boolean isSanction(Effect effect) {
    return switch (effect) {
      case Effect.Grants(String status, var _) -> status.equals(STATUS);
      case Effect.Ends(String status) -> status.equals(STATUS);
      default -> false;
    };
  }

  /** Sanctions with what lifted them. */
  public static List<Sanction> settled(List<Sanction> sanctions, List<Lifting> liftings) {
    return sanctions.stream().map(sanction -> settled(sanction, liftings)).toList();
  }

  private static Sanction settled(Sanction sanction, List<Lifting> liftings) {
    Sanction settled = sanction;
    for (Lifting lifting : liftings) {
      if (lifting.lifts(sanction) && !lifting.on().isBefore(sanction.decided())) {
        settled = settled.lifted(lifting.on(), lifting.reason());
      }
    }
    return settled;
  }
}
