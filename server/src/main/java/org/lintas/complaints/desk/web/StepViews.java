package org.lintas.complaints.desk.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.NotFound;
import org.lintas.complaints.Members;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.CaseFile;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.pages.Page;
import org.springframework.stereotype.Component;

/** Puts together what the page of a step shows. */
@Component
class StepViews {

  private final DeskCases cases;
  private final Reveals reveals;
  private final Passing passing;
  private final Admitting admitting;
  private final Places places;

  StepViews(DeskCases cases, Reveals reveals, Passing passing, Admitting admitting, Places places) {
    this.cases = cases;
    this.reveals = reveals;
    this.passing = passing;
    this.admitting = admitting;
    this.places = places;
  }

  StepView step(Caller.Officer officer, String number, String step, Form form, Page page) {
    CaseFile file = held(officer, number);
    return new StepView(file, step, form, options(officer, file, step, page));
  }

  private List<Option> options(Caller.Officer officer, CaseFile file, String step, Page page) {
    String number = file.docket().number();
    Locale locale = page.locale();
    return switch (step) {
      case "assign" -> places.handlers(file.docket().channel());
      case "reveal" -> people(reveals.readers(officer, number), page);
      case "admit" -> people(admitting.readers(officer, number), page);
      case "refer" ->
          passing.receivers(officer, number).stream()
              .map(each -> new Option(each.code(), each.name(locale), each.does(locale)))
              .toList();
      default -> List.of();
    };
  }

  /** Each person once, with the first of her roles. */
  private static List<Option> people(List<Members.Member> members, Page page) {
    return members.stream()
        .map(Members.Member::name)
        .distinct()
        .map(name ->
            members.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow())
        .map(each ->
            new Option(
                each.name(), each.displayName(), page.t("complaints.vault.role." + each.role())))
        .toList();
  }

  HelpView help(Caller.Officer officer, String number, long id, @Nullable Form form) {
    CaseFile file = held(officer, number);
    Assignment found =
        file.help().stream().filter(each -> each.id() == id).findFirst().orElseThrow(NotFound::new);
    return new HelpView(file.docket(), found, form == null ? HelpView.form(found) : form);
  }

  private CaseFile held(Caller.Officer officer, String number) {
    return cases.read(officer, number).filter(CaseFile::held).orElseThrow(NotFound::new);
  }
}
