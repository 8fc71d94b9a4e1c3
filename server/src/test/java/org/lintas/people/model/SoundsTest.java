package org.lintas.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

  @ParameterizedTest
  @CsvSource({
    "Khaing, Khine",
    "Kyaw, Jaw",
    "Aung, Ong",
    "Htun, Tun",
    "Htun, Toon",
    "Phyo, Pyo",
    "Myint, Myin",
    "Hla, La",
    "Zaw, Saw",
    "Gyi, Kyi",
    "Somchai, Somchay",
    "Wichai, Vichai",
    "Siriporn, Siripon",
    "Sokha, Soka",
    "Sophea, Sopheah",
    "Chanthy, Chanty",
    "Xay, Say",
    "Phouvong, Phouwong",
    "Soe, Soh",
    "Aye, Ei",
    "Surapol, Surapon"
  })
  void spellingsOfOneNameSoundAlike(String one, String other) {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ကျော်, Kyaw",
    "အောင်, Aung",
    "မောင်အောင်, Maung Aung",
    "မြင့်, Myint",
    "ထွန်း, Htun",
    "ရွှေ, Shwe",
    "သက်, Thet",
    "ထိုက်, Htike",
    "လှ, Hla",
    "သန္တာ, Thandar",
    "ဇော်, Zaw",
    "ဝင်း, Win",
    "အေး, Aye",
    "ဦး, Oo",
    "ရတနာ, Yadanar",
    "နွယ်, Nwe",
    "สมชาย, Somchai",
    "ใจดี, Jaidee",
    "วิชัย, Wichai",
    "ศิริ, Siri",
    "สมศักดิ์, Somsak",
    "ສົມສັກ, Somsak",
    "ສຸລິຍາ, Souliya",
    "ບຸນມີ, Bounmy",
    "ຄຳຫຼ້າ, Khamla",
    "សុខ, Sok",
    "សុភា, Sophea",
    "ស្រីមុំ, Sreymom",
    "ចាន់ណា, Channa",
    "វណ្ណា, Vanna"
  })
  void aNameInItsScriptSoundsLikeItsLatinSpelling(String script, String latin) {
    assertThat(key(script)).isEqualTo(key(latin));
  }

  @ParameterizedTest
  @CsvSource({"Kyaw, Zaw", "Somchai, Somsak", "Sophea, Sokha", "မောင်, အောင်", "สมชาย, สมศรี"})
  void differentNamesSoundDifferent(String one, String other) {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  @Property(tries = 500)
  void orderAndSpacesDoNotChangeTheKeyOfAWholeName(
      @ForAll("syllables") String first, @ForAll("syllables") String second) {
    assertThat(key(first + " " + second)).isEqualTo(key(second + " " + first));
  }

  @Property(tries = 2000)
  void foldingTwiceChangesNothingMore(@ForAll String text) {
    String once = Spelling.fold(text);
    assertThat(Spelling.fold(once)).isEqualTo(once);
  }

  @Property(tries = 2000)
  void anyTextHasKeysAndNoneIsEmpty(@ForAll String text) {
    NameKeys keys = NameKeys.of(text, null);
    assertThat(keys.words()).doesNotContain("").hasSizeLessThanOrEqualTo(Spelling.MOST_WORDS);
    assertThat(keys.whole() == null).isEqualTo(keys.words().isEmpty());
  }

  @Property(tries = 500)
  void invisibleMarksChangeNothing(@ForAll("syllables") String name) {
    String marked = "\u202E" + name.charAt(0) + "\u200D\u2060" + name.substring(1) + "\u200F";
    assertThat(Spelling.fold(marked)).isEqualTo(Spelling.fold(name));
  }

  @Property(tries = 300)
  void aLongTextIsCutNotFailedOn(@ForAll("syllables") String name) {
    assertThat(NameKeys.of(name.repeat(5000), name.repeat(5000)).words()).isNotEmpty();
  }

  @org.junit.jupiter.api.Test
  void burmeseIsReadBySyllable() {
    assertThat(Spelling.words(Spelling.fold("မောင်အောင်ကျော်")))
        .isEqualTo(List.of("မောင်", "အောင်", "ကျော်"));
  }

  @org.junit.jupiter.api.Test
  void anHonorificIsNoPartOfTheKey() {
    assertThat(NameKeys.of("Daw Khin Khin Oo", null).whole())
        .isEqualTo(NameKeys.of("Khin Khin Oo", null).whole());
    assertThat(NameKeys.of("ဒေါ်ခင်ခင်ဦး", null).whole())
        .isEqualTo(NameKeys.of("Khin Khin Oo", null).whole());
  }

  @Provide
  Arbitrary<String> syllables() {
    return Arbitraries.of(
            "Aung", "Kyaw", "Zin", "Htet", "Myo", "Sok", "Dara", "Bopha", "Somsak", "ကျော်", "ဇင်",
            "သူ", "สมชาย", "ສົມ", "ភា", "សុខ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(words -> String.join(" ", words));
  }

  private static String key(String name) {
    return NameKeys.whole(Spelling.words(Spelling.fold(name)));
  }
}
