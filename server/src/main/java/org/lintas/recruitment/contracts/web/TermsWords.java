package org.lintas.recruitment.contracts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Countries;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.lintas.recruitment.contracts.model.Deduction;
import org.lintas.recruitment.contracts.model.Field;
import org.lintas.recruitment.contracts.model.Hours;
import org.lintas.recruitment.contracts.model.Pay;
import org.lintas.recruitment.contracts.model.Per;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.occupations.Occupations;
import org.lintas.shared.Word;

/** Terms in the reader's words. */
public record TermsWords(Page page, Occupations occupations) {

  /** What a text says of a field; null when it says nothing. */
  public @Nullable String value(Terms terms, Field field) {
    return switch (field) {
      case WAGE -> terms.wage() == null ? null : pay(terms.wage());
      case HOURLY_WAGE -> hourly(terms);
      case HOURS -> terms.hours() == null ? null : hours(terms.hours());
      case REST -> days(terms.hours());
      case OVERTIME -> terms.overtime() == null ? null : overtime(terms.overtime());
      case JOB -> terms.job() == null ? null : job(terms.job());
      case PLACE -> terms.place() == null ? null : place(terms.place());
      case EMPLOYER -> terms.employer() == null ? null : terms.employer().name();
      case HOUSING ->
          terms.housing() == null ? null : page.t("contracts.housing." + Word.of(terms.housing()));
      case DEDUCTIONS -> terms.deductions().isEmpty() ? null : deductions(terms.deductions());
      case PASSPORT ->
          terms.passport() == null
              ? null
              : page.t("contracts.passport." + Word.of(terms.passport()));
      case MONTHS ->
          terms.months() == null ? null : page.t("contracts.months", "months", terms.months());
      case TIED ->
          terms.tied() == null
              ? null
              : page.t(terms.tied() ? "contracts.tied.yes" : "contracts.tied.no");
      case TEXT -> terms.text().isBlank() ? null : terms.text();
    };
  }

  private @Nullable String hourly(Terms terms) {
    return Optional.ofNullable(terms.wage())
        .flatMap(wage -> wage.hourly(terms.hours()))
        .map(hour -> pay(new Pay(hour, Per.HOUR)))
        .orElse(null);
  }

  public String pay(Pay pay) {
    return page.t("contracts.pay." + pay.per().word(), "amount", page.money(pay.amount()));
  }

  private @Nullable String hours(Hours hours) {
    List<String> parts = new ArrayList<>();
    if (hours.perDay() != null) {
      parts.add(page.t("contracts.hours.day", "hours", plain(hours.perDay())));
    }
    if (hours.perWeek() != null) {
      parts.add(page.t("contracts.hours.week", "hours", plain(hours.perWeek())));
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private @Nullable String days(@Nullable Hours hours) {
    return hours == null || hours.daysAWeek() == null
        ? null
        : page.t("contracts.days", "days", hours.daysAWeek());
  }

  private String overtime(Terms.Overtime overtime) {
    List<String> parts = new ArrayList<>();
    if (overtime.perWeek() != null) {
      parts.add(page.t("contracts.overtime.week", "hours", plain(overtime.perWeek())));
    }
    if (overtime.percent() != null) {
      parts.add(page.t("contracts.overtime.pay", "percent", plain(overtime.percent())));
    }
    return String.join(", ", parts);
  }

  private String job(Terms.Job job) {
    String group = occupation(job.occupation());
    return job.title().isBlank() ? group : job.title() + " (" + group + ")";
  }

  public String occupation(String code) {
    return occupations.get(code, page.locale()).title() + ", " + code;
  }

  private String place(Terms.Workplace place) {
    return Stream.of(place.where(), place.region(), country(place.country()))
        .filter(part -> part != null && !part.isBlank())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private String deductions(List<Deduction> deductions) {
    return deductions.stream()
        .map(each -> page.t("contracts.deduction." + each.kind().word()) + ": " + share(each.how()))
        .reduce((one, other) -> one + "; " + other)
        .orElse("");
  }

  private String share(Deduction.Share share) {
    return switch (share) {
      case Deduction.Share.Fixed(Pay pay) -> pay(pay);
      case Deduction.Share.Percent(var percent) ->
          page.t("contracts.deduction.share", "percent", plain(percent));
    };
  }

  public String country(String code) {
    return Countries.name(code, page.locale());
  }

  /** All countries in the reader's language, by name. */
  public List<Option> countries() {
    return Countries.options(page.locale());
  }

  /** All unit groups of occupations, by code. */
  public List<Option> occupationOptions() {
    return occupations.all(page.locale()).stream()
        .map(each -> Option.of(each.code(), each.code() + " " + each.title()))
        .toList();
  }

  private static String plain(java.math.BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
