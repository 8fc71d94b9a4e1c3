package org.lintas.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.lintas.people.Officers.EMPLOYMENT_OFFICER;
import static org.lintas.people.Officers.HEALTH_OFFICER;
import static org.lintas.people.Officers.PROGRAMME_MANAGER;
import static org.lintas.people.Officers.REGISTRAR;
import static org.lintas.people.Officers.VISITOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.people.Person.Document;
import org.lintas.people.Person.Particulars;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PeopleTest {

  private static final Particulars THIDA =
      new Particulars(
          "ဒေါ်သီတာမြင့်",
          "Daw Thida Myint",
          "1979-02-11",
          "female",
          "MM",
          "+66 89 555 1234",
          List.of(new Document("passport", "MA 998877", "MM")));

  @Autowired People people;

  @Test
  void whatIsEnteredIsKeptAsWritten() {
    long serial = enter(THIDA);
    Person person = find(serial);
    assertThat(person.particulars()).isEqualTo(THIDA);
    assertThat(person.verifiedNationality()).isNull();
  }

  @Test
  void manyAreEnteredInOrderAndKeptLikeOne() {
    List<Particulars> many = new ArrayList<>();
    for (int at = 0; at < 250; at++) {
      many.add(Persons.holding("សុខ សុភា \\ \"%d\"\t".formatted(at), "1985-07", "KHM" + at));
      many.add(Persons.burmese("မောင်အောင်", null, null));
    }
    List<Long> serials = people.enter(REGISTRAR, many);
    assertThat(serials.stream().map(serial -> find(serial).particulars()).toList()).isEqualTo(many);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "สุรพล ทองคำเปลว",
        "Surapol Thongkhamplew",
        "surapon tongkamplew",
        "ทองคำเปลว สุรพล",
        "Thongkham Surapol 1968",
        "สุรพล 2511",
        "Surapol 09/12/1968"
      })
  void aPersonIsFoundInAnyScriptSpellingAndOrder(String words) {
    long serial = enter(Persons.of("TH", "สุรพล ทองคำเปลว", "Surapol Thongkhamplew", "1968-12-09"));
    assertThat(found(words)).contains(serial);
  }

  @Test
  void numbersFindTheirPersonHoweverWritten() {
    long holder = enter(Persons.holding("ចាន់ ណារី", "1990", "N-0123 4567"));
    long caller = enter(Persons.calling("ສົມສັກ ພົມມະຈັນ", "+856 20 5512 3456"));
    assertThat(found("n01234567")).contains(holder);
    assertThat(found("N 0123-4567")).contains(holder);
    assertThat(found("020 5512 3456")).contains(caller);
  }

  @Test
  void aNameInTheScriptAloneIsFoundByItsLatinSpelling() {
    long serial = enter(Persons.burmese("ဇော်ဝင်းထွန်းကျော်", null, "1991-01-05"));
    assertThat(found("Zaw Win Htun Kyaw")).contains(serial);
    assertThat(found("Saw Win Tun Jaw 1991")).contains(serial);
  }

  @Test
  void theBestFitComesFirstAndPagesFollowEachOther() {
    for (int at = 0; at < 12; at++) {
      enter(
          Persons.of(
              "LA", "Phetsamone", "Phetsamone Keo" + "o".repeat(at), "1988-03-0" + (1 + at % 9)));
    }
    long exact = enter(Persons.of("LA", "ເພັດສະໝອນ", "Phetsamone Keokoun", "1988-03-02"));
    var first = people.search(REGISTRAR, "Phetsamone Keokoun", 0, 5);
    assertThat(first.contents().getFirst().id()).isEqualTo(exact);
    var all = people.search(REGISTRAR, "Phetsamone", 0, 200);
    assertThat(all.contents()).doesNotHaveDuplicates().hasSize((int) all.total());
    assertThat(people.search(REGISTRAR, "Phetsamone", 1, 5).contents())
        .isEqualTo(all.contents().subList(5, 10));
    assertThat(people.search(REGISTRAR, "Phetsamone", 9999, 5).contents()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "'", "& | ! ( )", "\\", "%", ":*", "' & '", "\u200B", "--", "0"})
  void strangeWordsFindNobodyAndBreakNothing(String words) {
    assertThat(people.search(REGISTRAR, words, 0, 10).contents()).isEmpty();
  }

  @Test
  void whoIsKnownAlreadyIsRecognisedBySpellingDateAndPaper() {
    long known = enter(THIDA);
    assertThat(alike(Persons.of("MM", "Thida Myin", null, "1979-02-11"))).contains(known);
    assertThat(alike(Persons.of("MM", "Theeda Myint", null, "1979-11-02"))).contains(known);
    assertThat(alike(Persons.of("MM", "သီတာမြင့်", null, "2522-02-11"))).contains(known);
    assertThat(alike(Persons.holding("Somebody", "1950", "ma998877"))).doesNotContain(known);
    assertThat(alike(new Particulars("Somebody", null, null, null, null, null, THIDA.documents())))
        .contains(known);
    assertThat(alike(Persons.of("MM", "Thida Myint", null, "1984-06-30"))).doesNotContain(known);
  }

  @Test
  void manyAtOnceAreRecognisedAndOthersLeftAlone() {
    long first = enter(Persons.burmese("ကျော်ဇင်ဖြိုး", "Kyaw Zin Phyo", "1986-04-21"));
    long second = enter(Persons.holding("ហេង វិសាល", "1977-08-01", "KH7788990"));
    Newcomers known =
        people.meet(
            REGISTRAR,
            List.of(
                Persons.burmese("Jaw Zin Pyo", null, "1986-04-21"),
                Persons.burmese("Min Thu Rein", null, "1986-04-21"),
                Persons.holding("Heng Visal", "1977", "KH-7788990"),
                Persons.burmese("Kyaw Zin Phyo", null, "1999-04-21")),
            null);
    assertThat(known.alike(0)).isEqualTo(first);
    assertThat(known.alike(1)).isNull();
    assertThat(known.alike(2)).isEqualTo(second);
    assertThat(known.alike(3)).isNull();
  }

  @Test
  void theSamePersonTwiceInOneListIsSeen() {
    List<Particulars> list =
        List.of(
            Persons.burmese("နေလင်းထက်", "Nay Lin Htet", "1990-05-06"),
            Persons.burmese("Aung Myo", null, "1990-05-06"),
            Persons.burmese("Nay Linn Htet", null, "1990-06-05"));
    Newcomers together = people.meet(REGISTRAR, list, null);
    assertThat(together.alike(1)).isNull();
    assertThat(together.alike(2)).isEqualTo(together.serial(0));
    Newcomers next = people.meet(REGISTRAR, list.subList(0, 2), together);
    assertThat(next.alike(0)).as("one of the list before").isEqualTo(together.serial(0));
    assertThat(next.alike(1)).isEqualTo(together.serial(1));
  }

  @Test
  void aCorrectionIsFoundByItsNewNameAndKeepsTheFormerReading() {
    long serial = enter(Persons.of("KH", "សុខ ម៉ារី", "Sok Mary", "1992-10-10"));
    Particulars right = Persons.of("KH", "សុខ ម៉ាលី", "Sok Maly", "1992-10-01");
    people.correct(REGISTRAR, Map.of(serial, right), "the passport says so");
    assertThat(found("Sok Maly 1992")).contains(serial);
    Reading last = people.history(REGISTRAR, serial).getLast();
    assertThat(last.reason()).isEqualTo("the passport says so");
    assertThat(last.actor()).isEqualTo(REGISTRAR.signature());
    assertThat(last.changes())
        .contains(
            new Reading.Change("latinName", "Sok Mary", "Sok Maly"),
            new Reading.Change("born", "1992-10-10", "1992-10-01"));
  }

  @Test
  void aCorrectionThatChangesNothingLeavesNoTrace() {
    long serial = enter(THIDA);
    people.correct(REGISTRAR, Map.of(serial, THIDA), "nothing");
    assertThat(people.history(REGISTRAR, serial)).hasSize(1);
  }

  @Test
  void aBadCorrectionIsRefusedForAllItsReasonsAtOnce() {
    long serial = enter(THIDA);
    Particulars bad =
        new Particulars(
            "x".repeat(10_000), "a\u0000b", "2999-01-01", "robot", "XX", null, List.of());
    Result<Person> answer = people.correct(REGISTRAR, serial, bad, " ");
    assertThat(answer).isInstanceOf(Result.Refused.class);
    assertThat(((Result.Refused<Person>) answer).reasons())
        .extracting("code", "field")
        .containsExactlyInAnyOrder(
            tuple("required", "reason"),
            tuple("too-long", "name"),
            tuple("unwritable", "latinName"),
            tuple("in-the-future", "born"),
            tuple("not-offered", "sex"),
            tuple("not-offered", "nationality"));
    assertThat(find(serial).particulars()).isEqualTo(THIDA);
  }

  @Test
  void theVerifiedNationalityStandsApartFromTheClaimedOne() {
    long serial = enter(THIDA);
    people.recordVerifiedNationality(PROGRAMME_MANAGER, serial, "TH", "letter 12/2547");
    Person person = find(serial);
    assertThat(person.nationality()).isEqualTo("MM");
    assertThat(person.verifiedNationality()).isEqualTo("TH");
    assertThat(people.history(REGISTRAR, serial).getLast().reason()).isEqualTo("letter 12/2547");
  }

  @Test
  void onlyThoseWhoNeedItSearchAndNobodyElseLearnsAnything() {
    long serial = enter(THIDA);
    assertThat(people.search(EMPLOYMENT_OFFICER, "MA998877", 0, 10).contents()).isNotEmpty();
    assertThat(people.search(HEALTH_OFFICER, "MA998877", 0, 10).contents()).isEmpty();
    assertThat(people.search(VISITOR, "MA998877", 0, 10).total()).isZero();
    assertThat(people.get(HEALTH_OFFICER, serial)).isEqualTo(people.get(HEALTH_OFFICER, 1L << 40));
    assertThat(people.get(VISITOR, serial)).isEqualTo(new Result.Missing<>());
    assertThat(people.find(VISITOR, List.of(serial))).isEmpty();
    assertThat(people.alike(VISITOR, THIDA)).isEmpty();
    assertThat(people.history(HEALTH_OFFICER, serial)).isEmpty();
    assertThat(people.correct(EMPLOYMENT_OFFICER, serial, THIDA, "x"))
        .isEqualTo(new Result.Missing<>());
    assertThatThrownBy(() -> people.enter(VISITOR, List.of(THIDA)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private long enter(Particulars particulars) {
    return people.enter(REGISTRAR, List.of(particulars)).getFirst();
  }

  private Person find(long serial) {
    return Objects.requireNonNull(people.find(REGISTRAR, List.of(serial)).get(serial));
  }

  private List<Long> found(String words) {
    return people.search(REGISTRAR, words, 0, 200).contents().stream().map(Person::id).toList();
  }

  private List<Long> alike(Particulars particulars) {
    return people.alike(REGISTRAR, particulars).stream()
        .map(likeness -> likeness.person().id())
        .toList();
  }
}
