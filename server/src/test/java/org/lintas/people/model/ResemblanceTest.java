package org.lintas.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.people.Person.Document;
import org.lintas.people.Person.Particulars;

class ResemblanceTest {

  private static final Particulars KNOWN =
      new Particulars(
          "ကျော်ဇင်ထွန်း",
          "Kyaw Zin Htun",
          "1985-07-03",
          "male",
          "MM",
          "+66 81 234 5678",
          List.of(new Document("passport", "MB 123456", "MM")));

  @Test
  void theSamePaperIsEnoughWhateverItIsCalled() {
    Particulars other = person("Someone Else", null, null, null, "mb-123456", "MM");
    assertThat(Resemblance.between(KNOWN, other).warns()).isTrue();
    assertThat(Resemblance.between(KNOWN, other).because()).containsExactly("document");
  }

  @Test
  void theSameNumberOfAnotherCountryIsAnotherPaper() {
    Particulars other = person("Someone Else", null, null, null, "MB123456", "KH");
    assertThat(Resemblance.between(KNOWN, other).warns()).isFalse();
  }

  @Test
  void anotherSpellingOnTheSameBirthdayWarns() {
    Particulars other = person("Jaw Zin Tun", null, "1985-07-03", "MM", null, null);
    assertThat(Resemblance.between(KNOWN, other).warns()).isTrue();
    assertThat(Resemblance.between(KNOWN, other).because())
        .containsExactly("name", "born", "nationality");
  }

  @Test
  void theNameInItsOwnScriptIsTheSameName() {
    Particulars other = person("ကျော်ဇင်ထွန်း", null, "1985", "MM", null, null);
    assertThat(Resemblance.between(KNOWN, other).warns()).isTrue();
  }

  @Test
  void aLatinNameMeetsTheSameNameInScript() {
    Particulars script = person("ကျော်ဇင်ထွန်း", null, "1985-07-03", "MM", null, null);
    Particulars latin = person("Kyaw Zin Tun", null, "1985-07-03", "MM", null, null);
    assertThat(Resemblance.between(script, latin).warns()).isTrue();
  }

  @Test
  void aSharedNameWithAnotherBirthdayDoesNotWarn() {
    Particulars other = person("Kyaw Zin Htun", null, "1985-11-20", "MM", null, null);
    assertThat(Resemblance.between(KNOWN, other).warns()).isFalse();
  }

  @Test
  void aSharedNameWithoutABirthDateDoesNotWarn() {
    Particulars other = person("Kyaw Zin Htun", null, null, "MM", null, null);
    assertThat(Resemblance.between(KNOWN, other).warns()).isFalse();
  }

  @Test
  void anotherNameOnTheSameBirthdayDoesNotWarn() {
    Particulars other = person("Aye Aye Mon", null, "1985-07-03", "MM", null, null);
    assertThat(Resemblance.between(KNOWN, other).warns()).isFalse();
  }

  @Test
  void theSameTelephoneHelpsADoubtfulBirthDate() {
    Particulars other =
        new Particulars("Kyaw Zin Htun", null, null, "male", "MM", "081-234-5678", List.of());
    assertThat(Resemblance.between(KNOWN, other).warns()).isTrue();
    assertThat(Resemblance.between(KNOWN, other).because()).contains("phone");
  }

  @Test
  void dayAndMonthExchangedStillWarn() {
    Particulars other = person("Kyaw Zin Htun", null, "1985-03-07", "MM", null, null);
    assertThat(Resemblance.between(KNOWN, other).warns()).isTrue();
  }

  @Test
  void resemblanceIsTheSameBothWays() {
    Particulars other = person("Htun Kyaw Zin", null, "1985-07", "MM", null, null);
    assertThat(Resemblance.between(KNOWN, other).score())
        .isEqualTo(Resemblance.between(other, KNOWN).score());
  }

  private static Particulars person(
      String name,
      @Nullable String latin,
      @Nullable String born,
      @Nullable String nationality,
      @Nullable String number,
      @Nullable String country) {
    List<Document> documents =
        number == null ? List.of() : List.of(new Document("identity-card", number, country));
    return new Particulars(name, latin, born, null, nationality, null, documents);
  }
}
