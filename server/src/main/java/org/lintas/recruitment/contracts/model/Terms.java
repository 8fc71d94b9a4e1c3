package org.lintas.recruitment.contracts.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text promises about the work. Whatever it does not say is null; deductions that it does
 * not name may not be made.
 *
 * @param wage basic wage, before overtime and deductions
 * @param overtime what it says of hours beyond the ordinary; null when it says nothing, and then
 *     none may be asked for
 * @param months how long the work lasts
 * @param tied whether the worker may not change the employer without losing her status
 * @param text everything else, as it is written
 */
public record Terms(
    @Nullable Pay wage,
    @Nullable Hours hours,
    @Nullable Overtime overtime,
    @Nullable Job job,
    @Nullable Workplace place,
    @Nullable Employer employer,
    @Nullable Housing housing,
    List<Deduction> deductions,
    @Nullable Passport passport,
    @Nullable Integer months,
    @Nullable Boolean tied,
    String text) {

  /**
   * The work.
   *
   * @param occupation unit group of ISCO-08, four digits
   */
  public record Job(String occupation, String title) {}

  /**
   * Where the work is.
   *
   * @param country ISO 3166-1 alpha-2
   * @param region province or the like, ISO 3166-2, where it is known: {@code TH-74}
   */
  public record Workplace(String country, @Nullable String region, String where) {}

  /**
   * Who employs.
   *
   * @param number public number of the organisation, where it is known
   */
  public record Employer(@Nullable String number, String name) {}

  /**
   * Hours beyond the ordinary.
   *
   * @param perWeek the most that may be asked for in a week, or null where that is not said
   * @param percent of an ordinary hour's wage that such an hour brings, or null
   */
  public record Overtime(@Nullable BigDecimal perWeek, @Nullable BigDecimal percent) {}

  /** Whether the employer houses the worker. */
  public enum Housing {
    FREE,
    CHARGED,
    NONE
  }

  /** Who keeps the worker's passport. */
  public enum Passport {
    WORKER,
    EMPLOYER
  }
}
