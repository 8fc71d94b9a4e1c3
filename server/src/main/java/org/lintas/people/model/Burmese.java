package org.lintas.people.model;

/** Where a Burmese syllable begins and what its end sounds like. */
final class Burmese {

  private static final char STACK = 0x1039;
  private static final char ASAT = 0x103A;
  private static final char DOT_BELOW = 0x1037;
  private static final char MEDIAL_YA = 0x103B;
  private static final char MEDIAL_RA = 0x103C;
  private static final char MEDIAL_HA = 0x103E;
  private static final char ANUSVARA = 0x1036;

  private Burmese() {}

  static boolean is(char letter) {
    return letter >= 0x1000 && letter <= 0x109F;
  }

  /** A consonant that is neither silenced nor stacked on the one before it. */
  static boolean beginsSyllable(String text, int at) {
    return isBase(text.charAt(at))
        && (at == 0 || text.charAt(at - 1) != STACK)
        && !isClosed(text, at)
        && charAt(text, at + 1) != STACK;
  }

  private static boolean isBase(char letter) {
    return letter >= 0x1000 && letter <= 0x102A || letter == 0x103F;
  }

  /** Whether the consonant ends its syllable: it carries the mark that kills its vowel. */
  private static boolean isClosed(String text, int at) {
    char next = charAt(text, at + 1);
    return next == ASAT || next == DOT_BELOW && charAt(text, at + 2) == ASAT;
  }

  /** Sound of the letter at a place, or {@link Letters#NONE}. */
  static char sound(String text, int at) {
    char letter = text.charAt(at);
    if (letter == ANUSVARA) {
      return 'n';
    }
    char sound = Letters.sound(letter);
    if (sound == Letters.NONE || sound == Letters.CARRIER) {
      return sound;
    }
    return isClosed(text, at) ? closing(text, at, sound) : opening(text, at, sound);
  }

  /** က် is written t after a short vowel (သက် Thet) and k after a glide (ထိုက် Htaik). */
  private static char closing(String text, int at, char sound) {
    char letter = text.charAt(at);
    return switch (sound) {
      case 'k' -> glides(charAt(text, at - 1)) ? 'k' : 't';
      case 's', 't', 'p' -> letter == 'သ' ? Letters.NONE : 't';
      case 'n' -> letter == 'ည' ? Letters.NONE : 'n';
      case 'm' -> 'n';
      default -> Letters.NONE;
    };
  }

  private static boolean glides(char vowel) {
    return vowel == 0x102F || vowel == 0x102C || vowel == 0x102B;
  }

  private static char opening(String text, int at, char sound) {
    boolean breathes = false;
    boolean palatal = false;
    for (int next = at + 1; next < text.length(); next++) {
      char medial = text.charAt(next);
      if (medial < MEDIAL_YA || medial > MEDIAL_HA) {
        break;
      }
      breathes |= medial == MEDIAL_HA;
      palatal |= medial == MEDIAL_YA || medial == MEDIAL_RA;
    }
    if (sound == 'k' && palatal) {
      return 'c'; // ကျော် Kyaw, Jaw; ချို Cho
    }
    return breathes && (sound == 'y' || sound == 'l' && palatal) ? 's' : sound; // ရွှေ Shwe
  }

  private static char charAt(String text, int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : 0;
  }
}
