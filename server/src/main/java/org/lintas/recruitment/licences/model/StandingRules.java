package org.lintas.recruitment.licences.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Standing;
import org.lintas.recruitment.sanctions.Sanction;

/** Whether an organisation may recruit, by its licences and all its sanctions. */
public final class StandingRules {

  private StandingRules() {}

  /**
   * Licences as they stand beside others and beside sanctions: one that is renewed ends where the
   * other begins, one that is revoked when the revocation does.
   */
  public static List<Licence> settled(List<Licence> licences, List<Sanction> sanctions) {
    return licences.stream().map(licence -> settled(licence, licences, sanctions)).toList();
  }

  private static Licence settled(Licence licence, List<Licence> all, List<Sanction> sanctions) {
    Licence settled = licence;
    for (Licence other : all) {
      boolean renews =
          licence.number().equals(other.renews())
              && licence.kind().equals(other.kind())
              && licence.caseSerial() != other.caseSerial();
      if (renews && !other.from().isBefore(licence.from())) {
        settled = settled.ended(other.from(), "renewed");
      }
    }
    for (Sanction sanction : sanctions) {
      boolean revokes =
          sanction.kind() == Sanction.Kind.REVOCATION
              && sanction.lifted() == null
              && !sanction.starts().isBefore(licence.from());
      if (revokes) {
        settled = settled.ended(sanction.starts(), "revoked");
      }
    }
    return settled;
  }

  /**
   * Where an organisation stands.
   *
   * @param licences settled, newest first
   * @param sanctions all, newest first
   * @param knowsAll whether the reader may know of sanctions that are not public yet
   */
  public static Standing of(
      long organisation,
      LocalDate day,
      List<Licence> licences,
      List<Sanction> sanctions,
      boolean knowsAll) {
    List<Sanction> known =
        sanctions.stream()
            .filter(sanction -> knowsAll || sanction.isPublic(day))
            .map(sanction -> knowsAll ? sanction : sanction.withoutFacts())
            .toList();
    List<Sanction> barring = sanctions.stream().filter(each -> each.bars(day)).toList();
    boolean barred = barring.stream().anyMatch(each -> bars(each, licences, day));
    boolean licensed = licences.stream().anyMatch(each -> each.state(day) == Licence.State.VALID);
    List<Reason> reasons = new ArrayList<>();
    barring.stream()
        .filter(each -> bars(each, licences, day))
        .forEach(each -> reasons.add(reason(each, knowsAll || each.isPublic(day))));
    if (!licensed) {
      reasons.add(unlicensed(licences, day));
    }
    return new Standing(
        organisation,
        day,
        licensed && !barred,
        List.copyOf(reasons),
        licences,
        known,
        barring.stream().map(each -> new Standing.Bar(each.country())).toList());
  }

  /** A sanction for one country bars whoever is licensed for no other. */
  private static boolean bars(Sanction sanction, List<Licence> licences, LocalDate day) {
    String country = sanction.country();
    return country == null
        || licences.stream()
            .filter(licence -> licence.state(day) == Licence.State.VALID)
            .allMatch(licence -> licence.conditions().origins().equals(List.of(country)));
  }

  private static Reason reason(Sanction sanction, boolean known) {
    if (!known) {
      return new Reason("barred", null, Map.of());
    }
    Map<String, String> details = new LinkedHashMap<>();
    details.put("number", sanction.number());
    add(details, "day", sanction.ends());
    add(details, "country", sanction.country());
    return new Reason(sanction.kind().word(), null, details);
  }

  private static Reason unlicensed(List<Licence> licences, LocalDate day) {
    if (licences.isEmpty()) {
      return new Reason("no-licence", null, Map.of());
    }
    Licence last = licences.getFirst();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("number", last.number());
    Licence.State state = last.state(day);
    switch (state) {
      case NOT_YET -> add(details, "day", last.from());
      case EXPIRED -> add(details, "day", last.until());
      case ENDED -> {
        add(details, "day", last.ended());
        add(details, "because", last.because());
      }
      case VALID -> throw new IllegalStateException("a licence that counts is no reason");
    }
    return new Reason("licence-" + state.word(), null, details);
  }

  private static void add(Map<String, String> details, String name, @Nullable Object value) {
    if (value != null) {
      details.put(name, Objects.toString(value));
    }
  }
}
