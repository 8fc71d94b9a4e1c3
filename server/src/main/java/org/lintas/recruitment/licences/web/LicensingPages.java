package org.lintas.recruitment.licences.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.access.NotFound;
import org.lintas.organisations.NaturalPersons;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.licences.Licence;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.sanctions.Cautions;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.sanctions.Sanctions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The record of an agency or employer, and the newest licences and sanctions. */
@Controller
@For({"licensing-officer", "inspector", "programme-manager"})
class LicensingPages {

  private static final int NEWEST = 50;

  private final Licences licences;
  private final Sanctions sanctions;
  private final Cautions cautions;
  private final Organisations organisations;
  private final NaturalPersons persons;
  private final Procedures procedures;
  private final Clock clock;

  LicensingPages(
      Licences licences,
      Sanctions sanctions,
      Cautions cautions,
      Organisations organisations,
      NaturalPersons persons,
      Procedures procedures,
      Clock clock) {
    this.licences = licences;
    this.sanctions = sanctions;
    this.cautions = cautions;
    this.organisations = organisations;
    this.persons = persons;
    this.procedures = procedures;
    this.clock = clock;
  }

  @GetMapping("/recruitment/agencies/{number}")
  ModelAndView agency(Caller.Officer officer, @PathVariable String number) {
    Organisation organisation = organisations.byNumber(officer, number).orElseThrow(NotFound::new);
    long id = organisation.id();
    LocalDate today = LocalDate.now(clock);
    return new ModelAndView("recruitment/licences/agency")
        .addObject(
            "view",
            new AgencyRecord(
                organisation,
                licences.standing(officer, id, today),
                persons.behind(officer, List.of(id)).getOrDefault(id, List.of()),
                licences.bond(officer, id),
                licences.inspections(officer, id),
                cautions.of(officer, id, today),
                procedures));
  }

  @GetMapping("/recruitment/licences")
  ModelAndView newest(Caller.Officer officer) {
    List<Licence> granted = licences.latest(officer, NEWEST);
    List<Sanction> imposed = sanctions.latest(officer, NEWEST);
    TreeSet<Long> concerned = new TreeSet<>();
    granted.forEach(each -> concerned.add(each.organisation()));
    imposed.forEach(each -> concerned.add(each.organisation()));
    return new ModelAndView("recruitment/licences/newest")
        .addObject(
            "view",
            new Newest(
                granted,
                imposed,
                organisations.find(officer, concerned),
                LocalDate.now(clock),
                procedures));
  }
}
