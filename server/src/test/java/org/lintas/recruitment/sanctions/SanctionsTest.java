package org.lintas.recruitment.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.licences.LicensingOffice.agency;
import static org.lintas.recruitment.licences.LicensingOffice.codes;
import static org.lintas.recruitment.licences.LicensingOffice.organisation;
import static org.lintas.shared.Results.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.node.TestClock;
import org.lintas.organisations.Link;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Action;
import org.lintas.procedures.Procedures;
import org.lintas.recruitment.licences.Licences;
import org.lintas.recruitment.licences.LicensingOffice;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sanction names a person, bars the agency, and follows whoever stood behind it. */
@NodeTest
class SanctionsTest {

  private static final Caller EVERYBODY = new Caller.Visitor();

  @LocalServerPort int port;
  @Autowired Licences licences;
  @Autowired Sanctions sanctions;
  @Autowired Cautions cautions;
  @Autowired Organisations organisations;
  @Autowired Cards cards;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Journal journal;
  @Autowired OwnerAccount owner;
  @Autowired TestClock clock;
  private LicensingOffice office;

  @BeforeEach
  void open() {
    office = new LicensingOffice(cases, procedures, offices, clock).open();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  private void assertSound() {
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  private boolean mayRecruit(Organisation organisation) {
    return licences.standing(EVERYBODY, organisation.id(), office.today()).mayRecruit();
  }

  private Result<CaseView> propose(Map<String, String> answers) {
    return office.tryStart(office.licensing(), "agency-sanction", null, answers);
  }

  @Test
  void aCompanyAloneIsNotSanctionedAndNobodyUnknownIsLiable() {
    Organisation agency = organisation(office.licensed(agency("Company Alone")));
    Map<String, String> alone = office.sanction(agency, "warning");
    alone.remove("liablePerson");
    assertThat(codes(propose(alone))).containsExactly("company-alone");
    assertThat(codes(propose(office.sanction(agency, "warning", "liablePerson", "Somebody Else"))))
        .containsExactly("liable-person-unknown");
    assertThat(propose(office.sanction(agency, "warning"))).isInstanceOf(Result.Done.class);
    Browser officer = Browser.signedIn(port, "licensing-officer", "lintas-demo");
    assertThat(sanctions.of(office.licensing(), agency.id()))
        .as("what is only proposed is no sanction")
        .isEmpty();
    assertThat(officer.get("/recruitment/agencies/" + agency.number()).body())
        .contains("There is no sanction.");
  }

  @Test
  void aBanBarsUntilItIsLiftedAndItsHistoryStays() {
    Organisation agency = organisation(office.licensed(agency("Banned And Lifted")));
    CaseView ban = office.sanctioned(agency, "ban");
    assertThat(mayRecruit(agency)).isFalse();
    Sanction seen = sanctions.of(EVERYBODY, agency.id()).getFirst();
    assertThat(seen.liable()).isEqualTo("Director of Banned And Lifted");
    assertThat(seen.person()).isNotNull();
    assertThat(seen.facts()).isEmpty();
    Organisation other = organisation(office.licensed(agency("Not Banned")));
    assertThat(codes(lift(other, ban.number()))).containsExactly("sanction-unknown");
    CaseView lifting = done(lift(agency, ban.number()));
    office.complete(office.licensing(), lifting, "lifting", null, Map.of());
    assertThat(mayRecruit(agency)).as("one officer alone lifts nothing").isFalse();
    done(office.approve(lifting, "lifting"));
    assertThat(mayRecruit(agency)).isTrue();
    assertThat(sanctions.of(EVERYBODY, agency.id()))
        .extracting(each -> each.state(office.today()))
        .containsExactly(Sanction.State.LIFTED);
    assertSound();
  }

  private Result<CaseView> lift(Organisation agency, String number) {
    return office.tryStart(
        office.licensing(),
        "sanction-lifting",
        null,
        Map.of(
            "organisation",
            agency.number(),
            "sanctionNumber",
            number,
            "liftingReason",
            "All was paid back"));
  }

  @Test
  void aSanctionIsPublicFromTheDayTheLawSays() {
    Organisation agency = organisation(office.licensed(agency("Public Later")));
    String later = office.today().plusDays(10).toString();
    office.sanctioned(agency, "blacklist", "publicFrom", later);
    assertThat(mayRecruit(agency)).as("it counts all the same").isFalse();
    assertThat(sanctions.of(EVERYBODY, agency.id())).isEmpty();
    assertThat(sanctions.of(office.officer("registrar", "registrar"), agency.id())).isEmpty();
    assertThat(sanctions.of(office.inspector(), agency.id())).hasSize(1);
    clock.set(office.today().plusDays(10));
    assertThat(sanctions.of(EVERYBODY, agency.id())).hasSize(1);
  }

  @Test
  void anAgencyThatRenamesItselfStaysBanned() {
    Organisation agency = organisation(office.licensed(agency("Golden Bridge Manpower")));
    office.sanctioned(agency, "ban");
    clock.set(office.today().plusDays(1));
    Organisation renamed =
        done(
            organisations.correct(
                office.licensing(),
                agency.id(),
                Organisation.Particulars.of(Organisation.Kind.AGENCY, "Silver Road Manpower", "TH"),
                "New name in the register"));
    assertThat(mayRecruit(renamed)).isFalse();
    CaseView lookAlike = office.apply(agency("Golden Bridge Manpowers"));
    assertThat(cautions.of(office.licensing(), organisation(lookAlike).id(), office.today()))
        .anySatisfy(caution -> {
          assertThat(caution.other().id()).isEqualTo(agency.id());
          assertThat(caution.evidence()).extracting(Link.Evidence::kind).contains(Link.Kind.NAME);
        });
  }

  @Test
  void whoStoodBehindABannedAgencyIsFoundUnderAnotherNameAndBirthDate() {
    Organisation banned =
        organisation(
            office.licensed(
                agency(
                    "Kraburi Labour Supply",
                    "directorBorn",
                    "1970-02-03",
                    "directorDocument",
                    "PASSPORT KB1234567",
                    "phone",
                    "+66812345001")));
    office.sanctioned(banned, "ban");
    CaseView anew =
        office.apply(
            agency(
                "Andaman Sunrise Services",
                "directorName",
                "Wichai Somebody",
                "directorBorn",
                "1971-05-06",
                "directorDocument",
                "PASSPORT KB1234567",
                "phone",
                "+66 81 234 5001"));
    List<Caution> found = cautions.of(office.licensing(), organisation(anew).id(), office.today());
    assertThat(found).extracting(each -> each.other().id()).contains(banned.id());
    assertThat(found.getFirst().evidence())
        .extracting(Link.Evidence::kind)
        .contains(Link.Kind.PERSON, Link.Kind.PHONE);
    assertThat(cautions.of(EVERYBODY, organisation(anew).id(), office.today())).isEmpty();
    Browser officer = Browser.signedIn(port, "licensing-officer", "lintas-demo");
    assertThat(officer.get("/cases/" + anew.number()).body())
        .contains("Kraburi Labour Supply", "Wichai Somebody here")
        .contains("/recruitment/agencies/" + banned.number());
    assertThat(officer.get("/recruitment/agencies/" + organisation(anew).number()).body())
        .contains("Kraburi Labour Supply");
    assertSound();
  }

  @Test
  void anAppealThatSucceedsGivesARevokedLicenceBack() {
    CaseView licensed = office.licensed(agency("Appealed Revocation"));
    Organisation agency = organisation(licensed);
    IssuedCard card = cards.of(office.licensing(), licensed.serial()).getFirst();
    assertThat(card.status(office.today())).isEqualTo("valid");
    CaseView revoked = office.sanctioned(agency, "revocation");
    assertThat(mayRecruit(agency)).isFalse();
    assertThat(cards.of(office.licensing(), licensed.serial()).getFirst().status(office.today()))
        .as("whoever reads the code on the licence learns it too")
        .isEqualTo("revoked");
    office.complete(
        office.officer("programme-manager", "programme-manager"),
        revoked,
        "appeal",
        "set-aside",
        Map.of("appealReason", "The receipts are in order"));
    office.complete(office.licensing(), revoked, "setting-aside", null, Map.of());
    assertThat(mayRecruit(agency)).isTrue();
    assertThat(sanctions.of(EVERYBODY, agency.id())).hasSize(1);
    assertSound();
  }

  @Test
  void aSanctionThatIsDroppedNeverWas() {
    Organisation agency = organisation(office.licensed(agency("Dropped Sanction")));
    CaseView view = done(propose(office.sanction(agency, "ban")));
    done(
        office.act(
            office.colleague(),
            view,
            actor -> new Action.Refuse(actor, office.today(), "hearing", "Nothing in it")));
    assertThat(mayRecruit(agency)).isTrue();
    assertThat(sanctions.of(office.licensing(), agency.id())).isEmpty();
  }

  @Test
  void aTamperedSanctionIsFound() {
    Organisation agency = organisation(office.licensed(agency("Tampered Sanction")));
    office.sanctioned(agency, "ban");
    change(agency, "update recruitment.sanctions set ends = ends - 300 where organisation = ?");
    assertThat(journal.verify(_ -> {}).fault()).isPresent();
    change(agency, "update recruitment.sanctions set ends = ends + 300 where organisation = ?");
    assertSound();
  }

  private void change(Organisation agency, String sql) {
    owner.sql().sql(sql).param(agency.id()).update();
  }
}
