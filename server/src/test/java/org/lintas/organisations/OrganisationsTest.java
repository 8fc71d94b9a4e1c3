package org.lintas.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.organisations.Bureau.LICENSING;
import static org.lintas.organisations.Bureau.REGISTRAR;
import static org.lintas.organisations.Bureau.VISITOR;
import static org.lintas.organisations.Bureau.agency;
import static org.lintas.organisations.Bureau.refused;
import static org.lintas.shared.Results.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.organisations.Organisation.Identifier;
import org.lintas.organisations.Organisation.Kind;
import org.lintas.organisations.Organisation.Particulars;
import org.lintas.organisations.Organisations.Filter;
import org.lintas.shared.OrganisationNumber;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class OrganisationsTest {

  @Autowired Organisations organisations;
  @Autowired NaturalPersons persons;

  @Test
  void whatIsEnteredIsKeptAsWritten() {
    Particulars known =
        new Particulars(
            Kind.AGENCY,
            "บริษัท จัดหางาน สะพานทอง จำกัด",
            "Saphan Thong Recruitment Co., Ltd.",
            "TH",
            "+66 2 555 0101",
            "12/5 Rama IV Road, Bangkok",
            "https://saphan-thong.example",
            List.of(new Identifier("company-registration", "TH", "0105547000011")),
            List.of(),
            LocalDate.parse("2004-01-05"));
    Organisation entered = done(organisations.enter(LICENSING, known));
    assertThat(entered.particulars()).isEqualTo(known);
    assertThat(organisations.byNumber(VISITOR, OrganisationNumber.spoken(entered.number())))
        .contains(entered);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Particulars wrong =
        new Particulars(
            Kind.AGENCY,
            " ",
            null,
            "XX",
            null,
            "a\u0007b",
            "agency.example",
            List.of(),
            List.of(),
            LocalDate.parse("2999-01-01"));
    assertThat(refused(organisations.enter(LICENSING, wrong)))
        .containsExactlyInAnyOrder(
            "required name",
            "unwritable address",
            "no-website website",
            "not-offered country",
            "in-the-future ranSince");
    assertThat(refused(organisations.enter(LICENSING, agency("–  !"))))
        .containsExactly("no-letters name");
  }

  @Test
  void onlyWhoLicensesEntersAndCorrects() {
    Organisation entered = done(organisations.enter(LICENSING, agency("Nobody's Business")));
    assertThat(organisations.enter(REGISTRAR, agency("X"))).isInstanceOf(Result.Missing.class);
    assertThat(organisations.correct(VISITOR, entered.id(), agency("X"), "why"))
        .isInstanceOf(Result.Missing.class);
    assertThat(organisations.linked(REGISTRAR, entered.id())).isEmpty();
  }

  @Test
  void anEmployerIsNotForEverybody() {
    Organisation employer =
        done(
            organisations.enter(
                LICENSING, Particulars.of(Kind.EMPLOYER, "Qvistgaard Canning", "TH")));
    assertThat(organisations.find(VISITOR, List.of(employer.id()))).isEmpty();
    assertThat(organisations.search(VISITOR, "Qvistgaard Canning", Filter.ALL, 0, 5).contents())
        .isEmpty();
    assertThat(organisations.find(REGISTRAR, List.of(employer.id()))).hasSize(1);
  }

  @Test
  void aNameGivenUpIsFoundForEver() {
    Organisation before = done(organisations.enter(LICENSING, agency("Zephyrine Overseas")));
    Organisation after =
        done(
            organisations.correct(
                LICENSING, before.id(), agency("Quillfeather Travel"), "Renamed"));
    assertThat(after.formerNames())
        .extracting(Organisation.FormerName::name)
        .containsExactly("Zephyrine Overseas");
    done(organisations.correct(LICENSING, before.id(), agency("Third Name Ltd"), "Again"));
    Organisation.Found found = best("zefirine overseas");
    assertThat(found.organisation().id()).isEqualTo(before.id());
    assertThat(found.how()).isEqualTo(Organisation.How.FORMER_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marigold Heron Recruitment",
        "marigold heron",
        "Marigld Heron",
        "Marigold Hreon",
        "Heron Marigold Co., Ltd.",
        "MarigoldHeron",
        "Marygold Herron agency",
        "marigold"
      })
  void aNameIsFoundHoweverMisspelt(String words) {
    organisations.enter(LICENSING, agency("Marigold Heron Recruitment Co., Ltd."));
    assertThat(best(words).organisation().name()).startsWith("Marigold Heron");
  }

  @ParameterizedTest
  @CsvSource({
    "บริษัท จัดหางาน ทองสุขใจ จำกัด,Thongsukjai",
    "ကျော်ဇင်ထွန်းကုမ္ပဏီ,Kyaw Zin Htun Company",
    "ក្រុមហ៊ុន សុខសុភា,Sok Sophea"
  })
  void aNameIsFoundInOtherLetters(String name, String words) {
    organisations.enter(LICENSING, agency(name));
    assertThat(best(words).organisation().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ฟาไพลินก้าวไกลมณี", "ฟ้าไพลีนก้าวไกลมนี", "ฟ้าไพรินก้าวไกมณี"})
  void aNameWithoutSpacesIsFoundWithSeveralMistakesInIt(String words) {
    organisations.enter(LICENSING, agency("บริษัท ฟ้าไพลินก้าวไกลมณี จำกัด"));
    assertThat(best(words).organisation().name()).contains("ฟ้าไพลินก้าวไกลมณี");
  }

  @Test
  void numbersFindTheirOrganisation() {
    Organisation agency =
        done(organisations.enter(LICENSING, agency("Numbered", null, "+66 2 718 28 18")));
    assertThat(best("02-7182818").organisation()).isEqualTo(agency);
    assertThat(best(agency.number()).organisation()).isEqualTo(agency);
    assertThat(best("02-7182818").how()).isEqualTo(Organisation.How.NUMBER);
  }

  @Test
  void anAgencyIsFoundByWhoStandsBehindIt() {
    Organisation agency = done(organisations.enter(LICENSING, agency("Faceless Front")));
    NaturalPerson owner =
        done(persons.enter(LICENSING, Bureau.person("Wichuda Saengthongpan", "1970", null)));
    done(
        persons.appoint(
            LICENSING, agency.id(), owner.id(), Behind.Role.OWNER, Bureau.day("2004-01-01")));
    Organisation.Found found = best("Wichuda Saengtongphan");
    assertThat(found.organisation()).isEqualTo(agency);
    assertThat(found.how()).isEqualTo(Organisation.How.PERSON);
  }

  @Test
  void anAccountActsForItsOrganisations() {
    Organisation agency = done(organisations.enter(LICENSING, agency("Membership")));
    var member = Bureau.officer("agency", 7003);
    done(organisations.setMember(LICENSING, agency.id(), 7003, true));
    assertThat(organisations.of(member)).containsExactly(agency.id());
    done(organisations.setMember(LICENSING, agency.id(), 7003, false));
    assertThat(organisations.of(member)).isEmpty();
  }

  private Organisation.Found best(String words) {
    var found = organisations.search(LICENSING, words, Filter.ALL, 0, 5).contents();
    assertThat(found).isNotEmpty();
    return Objects.requireNonNull(found.getFirst());
  }
}
