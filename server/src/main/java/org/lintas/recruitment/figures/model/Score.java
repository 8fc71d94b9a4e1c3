package org.lintas.recruitment.figures.model;

import java.time.LocalDate;
import java.util.List;
import org.lintas.recruitment.costs.Charges;
import org.lintas.recruitment.sanctions.Sanction;

/**
 * Good practice of an agency, 0 to 100: of 60 points the share of its workers who were not charged
 * what they should not be; of 20 the share of claims for money that it has given back, all when
 * there was none; 20 without a sanction of the last three years, 10 with warnings alone.
 */
public record Score(int fair, int givenBack, int clean) {

  static final int FAIR = 60;
  static final int GIVEN_BACK = 20;
  static final int CLEAN = 20;
  private static final int YEARS = 3;

  public static Score of(Charges.Line line, List<Sanction> sanctions, LocalDate today) {
    int claims = line.openClaims() + line.paidBack();
    List<Sanction> recent =
        sanctions.stream().filter(each -> each.starts().isAfter(today.minusYears(YEARS))).toList();
    boolean warnings = recent.stream().allMatch(each -> each.kind() == Sanction.Kind.WARNING);
    return new Score(
        FAIR * (line.workers() - line.overcharged()) / line.workers(),
        claims == 0 ? GIVEN_BACK : GIVEN_BACK * line.paidBack() / claims,
        recent.isEmpty() ? CLEAN : warnings ? CLEAN / 2 : 0);
  }

  public int points() {
    return fair + givenBack + clean;
  }
}
