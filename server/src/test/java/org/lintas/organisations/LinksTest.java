package org.lintas.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.organisations.Bureau.LICENSING;
import static org.lintas.organisations.Bureau.agency;
import static org.lintas.organisations.Bureau.day;
import static org.lintas.organisations.Bureau.person;
import static org.lintas.organisations.Bureau.refused;
import static org.lintas.shared.Results.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.journal.Auditor;
import org.lintas.journal.Entry;
import org.lintas.journal.Fault;
import org.lintas.journal.Journal;
import org.lintas.node.OwnerAccount;
import org.lintas.organisations.Behind.Role;
import org.lintas.organisations.Link.Evidence;
import org.lintas.organisations.Link.Kind;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class LinksTest {

  @Autowired Organisations organisations;
  @Autowired NaturalPersons persons;
  @Autowired Journal journal;
  @Autowired Auditor auditor;
  @Autowired OwnerAccount owner;

  @Test
  void oneWhoStoodBehindAnotherIsTold() {
    Organisation banned = entered("Vermillion Kestrel");
    Organisation fresh = entered("Ordinary Newcomer One");
    NaturalPerson director = behind(banned, person("Somkid Rattanaporn", "1966-05-04", "AA90001"));
    done(persons.appoint(LICENSING, fresh.id(), director.id(), Role.GUARANTOR, day("2004-02-01")));
    assertThat(evidence(fresh, banned)).extracting(Evidence::kind).containsExactly(Kind.PERSON);
  }

  @Test
  void oneDocumentUnderTwoNamesAndTwoBirthDatesIsTold() {
    Organisation banned = entered("Cobalt Pangolin");
    Organisation fresh = entered("Ordinary Newcomer Two");
    NaturalPerson one = behind(banned, person("Preecha Wongsa", "1971-03-02", "AB 77123"));
    NaturalPerson other = behind(fresh, person("Narong Chaiyo", "1969-11-30", "ab77123"));
    Evidence found = evidence(fresh, banned).getFirst();
    assertThat(found.kind()).isEqualTo(Kind.PERSON);
    assertThat(found.personHere()).isEqualTo(other.id());
    assertThat(found.personThere()).isEqualTo(one.id());
  }

  @Test
  void namesAndBirthsAlikeAreToldWithTheirLikeness() {
    Organisation banned = entered("Saffron Ibex");
    Organisation fresh = entered("Ordinary Newcomer Three");
    behind(banned, person("Thet Naing Soe Lwin", "1975-08-09", null));
    behind(fresh, person("Thet Nain Soe Lwin", "1975-09-08", null));
    assertThat(evidence(fresh, banned))
        .anySatisfy(each -> {
          assertThat(each.kind()).isEqualTo(Kind.PERSON_ALIKE);
          assertThat(each.likeness()).isBetween(0.8, 1.0);
        });
  }

  @Test
  void twoRecordsDeclaredOnePersonLinkTheirOrganisationsAndBothStay() {
    Organisation banned = entered("Indigo Tapir");
    Organisation fresh = entered("Ordinary Newcomer Four");
    NaturalPerson one = behind(banned, person("Malee Phromma", "1980-01-01", "AC1"));
    NaturalPerson other = behind(fresh, person("Duangjai Srisuk", "1982-12-31", "AC2"));
    assertThat(organisations.linked(LICENSING, fresh.id())).isEmpty();
    assertThat(refused(persons.declareSame(LICENSING, one.id(), other.id(), " ")))
        .containsExactly("required reason");
    done(persons.declareSame(LICENSING, one.id(), other.id(), "Same face on both passports"));
    assertThat(evidence(fresh, banned).getFirst().kind()).isEqualTo(Kind.PERSON);
    assertThat(persons.find(LICENSING, List.of(one.id(), other.id()))).hasSize(2);
    assertThat(refused(persons.declareSame(LICENSING, other.id(), one.id(), "Again")))
        .containsExactly("same-record other");
    done(persons.declareApart(LICENSING, one.id(), other.id(), "Twins"));
    assertThat(organisations.linked(LICENSING, fresh.id())).isEmpty();
  }

  @Test
  void aTelephoneAnAddressAndAnAccountAreTold() {
    Organisation one =
        done(organisations.enter(LICENSING, agency("Ochre", null, "+66 81 234 00 77")));
    Organisation two = done(organisations.enter(LICENSING, agency("Umber", null, "081-2340077")));
    assertThat(evidence(one, two)).extracting(Evidence::kind).containsExactly(Kind.PHONE);
    Organisation three =
        done(organisations.enter(LICENSING, Bureau.at("Sienna", "No. 77/9 Charoen Krung Rd.")));
    Organisation four =
        done(organisations.enter(LICENSING, Bureau.at("Bistre", "77/9 Charoen Krung Road")));
    assertThat(evidence(three, four)).extracting(Evidence::kind).containsExactly(Kind.ADDRESS);
    done(organisations.noteAccount(LICENSING, one.id(), "123-4-56789-0"));
    done(organisations.noteAccount(LICENSING, four.id(), "1234567890"));
    assertThat(evidence(four, one)).extracting(Evidence::kind).containsExactly(Kind.ACCOUNT);
    assertThat(refused(organisations.noteAccount(LICENSING, one.id(), "12")))
        .containsExactly("no-account account");
  }

  @Test
  void nobodyReadsAnAccount() {
    Organisation one = entered("Secretive Account Keeper");
    done(organisations.noteAccount(LICENSING, one.id(), "9876501234"));
    assertThat(
            owner
                .sql()
                .sql(
                    """
                    select count(*) from organisations.organisations o
                    where o::text like '%9876501234%'
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            journal
                .read(org.lintas.journal.Entry.Chain.ORGANISATION, List.of(one.id()))
                .get(one.id()))
        .hasSize(2)
        .noneMatch(each -> each.entry().payload().contains("9876501234"));
  }

  @Test
  void aNameEasilyTakenForAnothersIsTold() {
    Organisation banned = entered("Chartreuse Wombat Manpower");
    Organisation fresh = entered("Chartreusse Wombat Manpower");
    assertThat(evidence(fresh, banned)).extracting(Evidence::kind).containsExactly(Kind.NAME);
  }

  @Test
  void aRoleEndsAndThatItWasHeldStays() {
    Organisation agency = entered("Revolving Door");
    NaturalPerson director = behind(agency, person("Former Director", "1960", null));
    Behind role = behindOf(agency).getFirst();
    assertThat(
            refused(
                persons.appoint(
                    LICENSING, agency.id(), director.id(), Role.DIRECTOR, day("2004-03-01"))))
        .containsExactly("stands-already person");
    assertThat(refused(persons.leave(LICENSING, role, day("2003-01-01"), "Sold")))
        .containsExactly("no-last-day until");
    Behind ended = done(persons.leave(LICENSING, role, day("2004-06-30"), "Sold"));
    assertThat(ended.holds(day("2004-07-01"))).isFalse();
    assertThat(behindOf(agency)).containsExactly(ended);
  }

  @Test
  void tablesThatSayOtherwiseThanTheJournalAreFound() {
    Organisation agency = entered("Tampered With");
    NaturalPerson person = behind(agency, person("Untouched Until Now", "1961", null));
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
    tampered(
        "update organisations.organisations set former_names = null, name = 'X' where id = "
            + agency.id(),
        "update organisations.organisations set name = 'Tampered With' where id = " + agency.id(),
        Entry.Chain.ORGANISATION,
        agency.id());
    tampered(
        "update organisations.persons set born = 19610101 where id = " + person.id(),
        "update organisations.persons set born = 19610000 where id = " + person.id(),
        Entry.Chain.NATURAL_PERSON,
        person.id());
  }

  private void tampered(String change, String undo, Entry.Chain chain, long serial) {
    owner.sql().sql(change).update();
    try {
      assertThat(auditor.faults(chain, serial))
          .extracting(Fault::of)
          .containsExactly(chain.name(serial));
    } finally {
      owner.sql().sql(undo).update();
    }
    assertThat(auditor.faults(chain, serial)).isEmpty();
  }

  private List<Behind> behindOf(Organisation organisation) {
    return persons
        .behind(LICENSING, List.of(organisation.id()))
        .getOrDefault(organisation.id(), List.of());
  }

  private Organisation entered(String name) {
    return done(organisations.enter(LICENSING, agency(name)));
  }

  private NaturalPerson behind(Organisation organisation, NaturalPerson.Particulars known) {
    NaturalPerson person = done(persons.enter(LICENSING, known));
    done(
        persons.appoint(
            LICENSING, organisation.id(), person.id(), Role.DIRECTOR, day("2004-01-01")));
    return person;
  }

  private List<Evidence> evidence(Organisation of, Organisation other) {
    return organisations.linked(LICENSING, of.id()).stream()
        .filter(link -> link.other().id() == other.id())
        .flatMap(link -> link.evidence().stream())
        .toList();
  }
}
