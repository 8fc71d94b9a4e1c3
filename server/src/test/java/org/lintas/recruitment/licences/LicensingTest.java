package org.lintas.recruitment.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.licences.LicensingOffice.again;
import static org.lintas.recruitment.licences.LicensingOffice.agency;
import static org.lintas.recruitment.licences.LicensingOffice.codes;
import static org.lintas.recruitment.licences.LicensingOffice.organisation;
import static org.lintas.shared.Results.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.lintas.organisations.Behind;
import org.lintas.organisations.NaturalPersons;
import org.lintas.organisations.Organisation;
import org.lintas.procedure.Reason;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.sanctions.Sanctions;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Agencies are licensed, inspected and watched by cases, through the doors that officers use. */
@NodeTest
class LicensingTest {

  private static final Caller EVERYBODY = new Caller.Visitor();

  @LocalServerPort int port;
  @Autowired Licences licences;
  @Autowired Sanctions sanctions;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired NaturalPersons persons;
  @Autowired Journal journal;
  @Autowired Auditor auditor;
  @Autowired OwnerAccount owner;
  @Autowired TestClock clock;
  private LicensingOffice office;

  @BeforeEach
  void open() {
    office = new LicensingOffice(cases, procedures, offices, clock).open();
  }

  private Standing standing(Organisation organisation) {
    return licences.standing(EVERYBODY, organisation.id(), office.today());
  }

  private void assertSound() {
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void anAgencyRecruitsOnceTwoOfficersHaveDecided() {
    CaseView view = office.examined(agency("Two Officers Recruitment"));
    Organisation agency = organisation(view);
    assertThat(standing(agency).reasons())
        .containsExactly(new Reason("no-licence", null, Map.of()));
    office.complete(office.licensing(), view, "licence", null, Map.of("licenceNumber", "TO 1"));
    assertThat(standing(agency).mayRecruit()).isFalse();
    done(office.approve(view, "licence"));
    Standing standing = standing(agency);
    assertThat(standing.mayRecruit("MM", "TH", "9311")).isTrue();
    assertThat(standing.mayRecruit("KH", "TH", null)).isFalse();
    assertThat(standing.holds(Licence.RECRUITMENT)).isTrue();
    assertThat(licences.numbered(EVERYBODY, "TO 1"))
        .extracting(Licence::authority, Licence::organisation)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("TH", agency.id()));
    assertThat(licences.bond(office.licensing(), agency.id()).balances())
        .containsEntry("THB", 500_000_000L);
    assertThat(licences.inspections(office.inspector(), agency.id()))
        .extracting(Inspection::findings)
        .containsExactly("Nothing to add");
    assertThat(licences.inspections(EVERYBODY, agency.id())).isEmpty();
    assertThat(licences.bond(EVERYBODY, agency.id()).movements()).isEmpty();
    assertSound();
  }

  @Test
  void whoIsNamedInAnApplicationStandsBehindTheAgency() {
    CaseView view =
        office.apply(
            agency(
                "Named Persons Recruitment",
                "directorBorn",
                "1970-02",
                "directorDocument",
                "PASSPORT AA7654321",
                "guarantorName",
                "Guarantor Named"));
    long id = organisation(view).id();
    assertThat(persons.behind(office.licensing(), List.of(id)).get(id))
        .extracting(each -> each.role() + " " + each.person().name())
        .containsExactlyInAnyOrder(
            Behind.Role.DIRECTOR + " Director of Named Persons Recruitment",
            Behind.Role.GUARANTOR + " Guarantor Named");
    office.examined(again(organisation(view)));
    assertThat(persons.behind(office.licensing(), List.of(id)).get(id))
        .as("who stands there already is not entered again")
        .hasSize(2);
    assertSound();
  }

  @Test
  void aSecondLicenceForTheSameDaysIsRefusedAndARenewalTakesItsPlace() {
    Organisation agency = organisation(office.licensed(agency("Overlapping Recruitment")));
    CaseView second = office.examined(again(agency));
    office.complete(office.licensing(), second, "licence", null, Map.of());
    assertThat(codes(office.approve(second, "licence"))).containsExactly("licence-overlaps");
    Standing standing = standing(agency);
    assertThat(standing.licences()).hasSize(1);
    String number = standing.licences().getFirst().number();
    CaseView renewal = office.examined(again(agency, "renewsLicence", number));
    office.complete(office.licensing(), renewal, "licence", null, Map.of());
    done(office.approve(renewal, "licence"));
    assertThat(standing(agency).valid())
        .extracting(Licence::caseNumber)
        .containsExactly(renewal.number());
    CaseView elsewhere = office.examined(again(agency, "fromMM", "no", "fromLA", "yes"));
    office.complete(office.licensing(), elsewhere, "licence", null, Map.of());
    done(office.approve(elsewhere, "licence"));
    assertThat(standing(agency).mayRecruit("LA", "TH", null)).isTrue();
    assertSound();
  }

  @Test
  void aLicenceOfAnotherStateOrOfAnotherAgencyIsNotRenewedHere() {
    Organisation other = organisation(office.licensed(agency("Owner Of The Number")));
    String number = standing(other).licences().getFirst().number();
    Map<String, String> borrowed = agency("Borrower Of The Number", "renewsLicence", number);
    assertThat(codes(office.tryStart(office.licensing(), "agency-licence", null, borrowed)))
        .containsExactly("licence-unknown");
    Map<String, String> foreign = again(other, "renewsLicence", number, "renewsAuthority", "MM");
    assertThat(codes(office.tryStart(office.licensing(), "agency-licence", null, foreign)))
        .containsExactly("licence-of-this-state");
  }

  @Test
  void withoutAnInspectionOnFileNobodyIsLicensedOrAccredited() {
    CaseView agency = office.apply(agency("Uninspected Recruitment"));
    office.complete(
        office.licensing(),
        agency,
        "bond",
        null,
        Map.of("bondForm", "deposit", "bondAmount", "5000000 THB", "bondPaper", "R 1"));
    assertThat(codes(office.tryComplete(office.licensing(), agency, "licence", null, Map.of())))
        .containsExactly("inspection-on-file");
    CaseView employer =
        done(
            office.tryStart(
                office.licensing(),
                "employer-accreditation",
                null,
                Map.of(
                    "organisationName",
                    "Uninspected Seafood",
                    "organisationKind",
                    "employer",
                    "country",
                    "TH",
                    "directorName",
                    "Vipa Thongdee",
                    "workersWanted",
                    "40")));
    assertThat(
            codes(
                office.tryComplete(office.licensing(), employer, "accreditation", null, Map.of())))
        .containsExactly("inspection-on-file");
    office.complete(
        office.inspector(),
        employer,
        "inspection",
        "sound",
        Map.of("inspectedOn", office.today().toString(), "findings", "Housing for forty"));
    office.complete(office.licensing(), employer, "accreditation", null, Map.of());
    done(office.approve(employer, "accreditation"));
    assertThat(standing(organisation(employer)).holds(Licence.ACCREDITATION)).isTrue();
    assertThat(standing(organisation(employer)).holds(Licence.RECRUITMENT)).isFalse();
  }

  @Test
  void noMoreIsPaidOutThanTheSecurityHolds() {
    Organisation agency = organisation(office.licensed(agency("Drawn Recruitment")));
    assertThat(codes(draw(agency, "5000000.01 THB"))).containsExactly("bond-exceeded");
    assertThat(codes(draw(agency, "1 USD"))).containsExactly("bond-exceeded");
    CaseView drawn = done(draw(agency, "180000 THB"));
    done(office.approve(drawn, "booking"));
    assertThat(licences.bond(office.licensing(), agency.id()).balances())
        .containsEntry("THB", 482_000_000L);
    assertSound();
  }

  private Result<CaseView> draw(Organisation agency, String amount) {
    CaseView request =
        done(
            office.tryStart(
                office.licensing(),
                "bond-movement",
                null,
                Map.of("organisation", agency.number(), "movementReason", "Fees of 12 workers")));
    return office.tryComplete(
        office.licensing(),
        request,
        "booking",
        null,
        Map.of("bondMovement", "draw", "bondAmount", amount, "bondPaper", "V 7"));
  }

  @Test
  void aTamperedTableIsFound() {
    Organisation agency = organisation(office.licensed(agency("Tampered Recruitment")));
    assertFault(agency, "licences", "until = until + 365", "until = until - 365");
    assertFault(agency, "bond_movements", "amount = amount + 1", "amount = amount - 1");
    assertFault(agency, "inspections", "outcome = 'unfit'", "outcome = 'sound'");
    assertSound();
  }

  private void assertFault(Organisation agency, String table, String forged, String mended) {
    long told =
        owner
            .sql()
            .sql("select case_serial from recruitment." + table + " where organisation = ?")
            .param(agency.id())
            .query(Long.class)
            .list()
            .getFirst();
    change(agency, table, forged);
    assertThat(auditor.faults(Entry.Chain.CASE, told)).as(table).isNotEmpty();
    change(agency, table, mended);
    assertThat(auditor.faults(Entry.Chain.CASE, told)).as(table).isEmpty();
  }

  private void change(Organisation agency, String table, String assignment) {
    owner
        .sql()
        .sql("update recruitment." + table + " set " + assignment + " where organisation = ?")
        .param(agency.id())
        .update();
  }

  @Test
  void officersSeeTheRecordAndOthersDoNot() {
    Organisation agency = organisation(office.licensed(agency("Shown Recruitment")));
    String path = "/recruitment/agencies/" + agency.number();
    Browser officer = Browser.signedIn(port, "licensing-officer", "lintas-demo");
    assertThat(officer.get(path).body())
        .contains("Shown Recruitment", "May recruit today", "Nothing to add", "5,000,000");
    assertThat(officer.get("/recruitment/licences").body()).contains(path);
    assertThat(Browser.signedIn(port, "registrar", "lintas-demo").get(path).statusCode())
        .isEqualTo(404);
    assertThat(officer.get("/recruitment/agencies/12345678").statusCode()).isEqualTo(404);
  }
}
