package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition's hash changes with what it means, and with nothing else. */
class HashTest {
  private static final String DESIGN = Given.resource("design.yaml");

  private static String hash(String yaml) {
    return Given.sound(yaml).hash();
  }

  @Test
  void commentsBlanksAndTheOrderOfKeysChangeNothing() {
    String rewritten =
        "# another comment\n"
            + DESIGN
                .replace("subject: person\n", "")
                .replace("stages:\n", "subject:   'person'\nstages:\n")
                .replace(
                    "{fee: work-permit, amount: 3800 THB,", "{amount: 3800 THB, fee: work-permit,")
                .replace(
                    "window: {opens: 2004-07-01, closes: 2004-07-31}\n",
                    "window:\n      closes: 2004-07-31\n      opens: 2004-07-01\n");
    assertThat(rewritten).isNotEqualTo(DESIGN);
    assertThat(hash(rewritten)).isEqualTo(hash(DESIGN));
  }

  @ParameterizedTest
  @CsvSource({
    "3800 THB, 3801 THB",
    ">= 15, >= 16",
    "P30D, P31D",
    "2004-07-31, 2004-07-30",
    "approval: one-person, approval: two-person",
    "'work-permit, valid: P1Y}', 'work-permit, valid: P1Y, remind: [P60D]}'",
    "by: registrar, by: clerk",
    "'Alien labour policy, 2004', 'Another policy'",
    "'[female, male, other]', '[male, female, other]'"
  })
  void anythingThatDecidesOrIsReadChangesIt(String from, String to) {
    assertThat(DESIGN).contains(from);
    assertThat(hash(DESIGN.replace(from, to))).isNotEqualTo(hash(DESIGN));
  }

  @ParameterizedTest
  @CsvSource({
    "zone: Asia/Bangkok, zone: Asia/Yangon",
    "currency: THB, currency: MMK",
    "Krung, Thon"
  })
  void whatTheAuthoritySaysChangesIt(String from, String to) {
    assertThat(byAuthority(from, to)).isNotEqualTo(byAuthority("", ""));
  }

  @Test
  void aNewPlaceChangesItAndARoleOrCommentDoesNot() {
    assertThat(byAuthority("TH-10", "TH-11,Samut Prakan\nTH-10")).isNotEqualTo(byAuthority("", ""));
    assertThat(byAuthority("# who", "# others who")).isEqualTo(byAuthority("", ""));
    assertThat(byAuthority("[registrar, ", "[clerk, registrar, ")).isEqualTo(byAuthority("", ""));
  }

  /** The hash with one thing changed in the authority's own files. */
  private static String byAuthority(String from, String to) {
    String authority =
        """
        authority: TH
        zone: Asia/Bangkok
        currency: THB
        names: {en: Krung}
        languages: [en]
        roles: [registrar, health-officer, employment-officer] # who decides
        """;
    String places = "code,en\nTH-10,Bangkok\n";
    assertThat(authority + places).contains(from);
    return Given.sound(
            Definitions.read(
                Given.files(
                    "procedure.yaml",
                    DESIGN,
                    "texts/en.properties",
                    Given.resource("design-texts.properties"),
                    "authority.yaml",
                    from.isEmpty() ? authority : authority.replace(from, to),
                    "places.csv",
                    from.isEmpty() ? places : places.replace(from, to))))
        .hash();
  }

  @Test
  void aTextChangesItAndAnExampleDoesNot() {
    String texts = Given.resource("design-texts.properties");
    Map<String, byte[]> files = Given.files("procedure.yaml", DESIGN, "texts/en.properties", texts);
    String before = Given.sound(Definitions.read(files)).hash();
    files.putAll(
        Given.files("examples/none.yaml", "example: Nothing\nsteps: []\nexpect: {status: none}\n"));
    assertThat(Given.sound(Definitions.read(files)).hash()).isEqualTo(before);
    files.putAll(Given.files("texts/en.properties", texts.replace("Too young", "Not yet 15")));
    assertThat(Given.sound(Definitions.read(files)).hash()).isNotEqualTo(before);
    assertThat(before).hasSize(64);
  }
}
