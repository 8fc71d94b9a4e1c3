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
import org.lintas.complaints.desk.Queue.Shown;
import org.lintas.complaints.desk.Queues;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.pages.Form;
import org.lintas.pages.Option;
import org.lintas.shared.Page;
import org.springframework.stereotype.Component;

/** Puts together what the desk's pages show. */
@Component
class CaseViews {

  private final Queues queues;
  private final DeskCases cases;
  private final Reveals reveals;
  private final Passing passing;
  private final Places places;
  private final Clock clock;

  CaseViews(
      Queues queues,
      DeskCases cases,
      Reveals reveals,
      Passing passing,
      Places places,
      Clock clock) {
    this.queues = queues;
    this.cases = cases;
    this.reveals = reveals;
    this.passing = passing;
    this.places = places;
    this.clock = clock;
  }

  QueueView queue(
      Caller.Officer officer, Page<Docket> found, Shown shown, String kind, boolean unknown) {
    return new QueueView(
        found,
        places.names(found.contents().stream().map(Docket::channel).distinct().toList()),
        places.own(officer),
        shown,
        kind,
        clock.instant(),
        queues.overdue(officer),
        unknown);
  }

  CaseView file(Caller.Officer officer, CaseFile file, boolean done, Locale locale) {
    Docket docket = file.docket();
    return new CaseView(
        file,
        places.channelNames(locale),
        places.names(List.of(docket.channel())),
        reveals.of(officer, docket.number()),
        passing.of(officer, docket.number()),
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
