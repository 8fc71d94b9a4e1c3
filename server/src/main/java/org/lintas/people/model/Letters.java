package org.lintas.people.model;

/**
 * What each letter of a South-East Asian script sounds like, in the few classes that survive
 * romanisation: {@code k c s t p n m l y w h}. Voice and breath are dropped, because every office
 * writes them differently ({@code Htun, Tun, Thun}).
 */
final class Letters {

  /** A letter that only carries a vowel. */
  static final char CARRIER = 'a';

  /** Not a consonant: a vowel sign, a tone mark, a number. */
  static final char NONE = 0;

  private static final char FIRST = 0x0E00;
  private static final char LAST = 0x17FF;
  private static final char[] SOUNDS = new char[LAST - FIRST + 1];

  static {
    // Thai
    all('k', "กขฃคฅฆ");
    all('n', "งณน");
    all('c', "จฉชฌ");
    all('s', "ซศษส");
    all('t', "ฎฏฐฑฒดตถทธ");
    all('p', "บปผฝพฟภ");
    all('m', "ม\u0E4D"); // with the ring of ำ
    all('y', "ญย");
    all('l', "รลฬฤฦ");
    all('w', "ว");
    all('h', "หฮ");
    all(CARRIER, "อ");
    // Lao
    all('k', "ກຂຄ");
    all('n', "ງຍນຎຓ");
    all('c', "ຈຌ");
    all('s', "ສຊຨຩ");
    all('t', "ດຕຖທ");
    all('p', "ບປຜຝພຟຠ");
    all('m', "ມ\u0ECD");
    all('y', "ຢ");
    all('l', "ຣລຼຬ");
    all('w', "ວ");
    all('h', "ຫຮ");
    all(CARRIER, "ອ");
    // Burmese
    all('k', "ကခဂဃ");
    all('n', "ငဉညဏန");
    all('s', "စဆဇဈ");
    all('t', "ဋဌဍဎတထဒဓသဿ");
    all('p', "ပဖဗဘ");
    all('m', "မ");
    all('y', "ယရ");
    all('l', "လဠ");
    all('w', "ဝ");
    all('h', "ဟ");
    all(CARRIER, "အဣဤဥဦဧဩဪ");
    // Khmer
    all('k', "កខគឃ");
    all('n', "ងញណន");
    all('c', "ចឆជឈ");
    all('t', "ដឋឌឍតថទធ");
    all('p', "បផពភ");
    all('m', "ម\u17C6");
    all('y', "យ");
    all('l', "រលឡ");
    all('w', "វ");
    all('s', "ឝឞស");
    all('h', "ហ");
    all(CARRIER, "អឥឦឧឩឪឫឬឭឮឯឰឱឲឳ");
  }

  private Letters() {}

  private static void all(char sound, String letters) {
    letters.chars().forEach(letter -> SOUNDS[letter - FIRST] = sound);
  }

  /** Whether this table speaks for a character. */
  static boolean covers(char letter) {
    return letter >= FIRST && letter <= LAST && !(letter >= 0x0F00 && letter <= 0x0FFF);
  }

  static char sound(char letter) {
    return SOUNDS[letter - FIRST];
  }

  /** Thai ร, Lao ຣ, Khmer រ and the like: heard at the start of a word, elsewhere often not. */
  static boolean rolls(char letter) {
    return switch (letter) {
      case 'ร', 'ฤ', 'ຣ', 'រ', 'r' -> true;
      default -> false;
    };
  }

  /** The mark that silences the letter before it: Thai ์, Lao ໌, Khmer ៍. */
  static boolean silences(char mark) {
    return mark == 0x0E4C || mark == 0x0ECC || mark == 0x17CD;
  }

  /** Thai ห or Lao ຫ, which only sets the tone when another sonorant follows. */
  static boolean leads(char letter, char next) {
    return (letter == 'ห' && "งญนมยรลว".indexOf(next) >= 0)
        || (letter == 'ຫ' && "ງຍນມຢຣລວຼ".indexOf(next) >= 0);
  }
}
