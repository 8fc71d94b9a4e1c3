package org.lintas.complaints.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.CaseFile;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.tracks.Tracks;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.springframework.stereotype.Component;

/** Puts together what the pages of a case show. */
@Component
class CaseViews {

  private final DeskCases cases;
  private final Reveals reveals;
  private final Passing passing;
  private final Places places;
  private final Tracks tracks;
  private final Clock clock;

  CaseViews(
      DeskCases cases,
      Reveals reveals,
      Passing passing,
      Places places,
      Tracks tracks,
      Clock clock) {
    this.cases = cases;
    this.reveals = reveals;
    this.passing = passing;
    this.places = places;
    this.tracks = tracks;
    this.clock = clock;
  }

  CaseView file(Caller.Officer officer, CaseFile file, boolean done, Locale locale) {
    Docket docket = file.docket();
    return new CaseView(
        file,
        places.channelNames(locale),
        places.names(List.of(docket.channel())),
        reveals.of(officer, docket.number()),
        passing.of(officer, docket.number()),
        file.held() ? tracks.lines(officer, docket.id(), locale) : List.of(),
        reveals.mayRead(officer, docket.id()),
        clock.instant(),
        done);
  }

  StepView step(Caller.Officer officer, String number, String step, Form form, Locale locale) {
    CaseFile file = cases.read(officer, number).filter(CaseFile::held).orElseThrow(this::missing);
    return new StepView(file, step, form, options(officer, file, step, locale));
  }

  private List<Option> options(Caller.Officer officer, CaseFile file, String step, Locale locale) {
    String number = file.docket().number();
    return switch (step) {
      case "assign" -> places.handlers(file.docket().channel());
      case "reveal" ->
          reveals.readers(officer, number).stream()
              .map(each -> Option.of(each.name(), each.displayName()))
              .distinct()
              .toList();
      case "refer" ->
          passing.receivers(officer, number).stream()
              .map(each -> new Option(each.code(), each.name(locale), each.does(locale)))
              .toList();
      default -> List.of();
    };
  }

  HelpView help(Caller.Officer officer, String number, long id, @Nullable Form form) {
    CaseFile file = cases.read(officer, number).filter(CaseFile::held).orElseThrow(this::missing);
    Assignment found =
        file.help().stream().filter(each -> each.id() == id).findFirst().orElseThrow(this::missing);
    return new HelpView(file.docket(), found, form == null ? HelpView.form(found) : form);
  }

  private RuntimeException missing() {
    return OpenedCasePages.missing();
  }
}
