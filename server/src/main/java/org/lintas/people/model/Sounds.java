package org.lintas.people.model;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a word sounds like, reduced until the ways of spelling it agree: {@code Khaing} and {@code
 * Khine}, {@code Kyaw} and {@code Jaw}, {@code ကျော်} and {@code Kyaw} have one key. Serves to
 * find, never to show.
 */
public final class Sounds {

  private static final int LONGEST = 40;
  private static final int REMEMBERED = 50_000;
  private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

  private Sounds() {}

  /** Key of one folded word; never empty. */
  public static String of(String word) {
    String known = KNOWN.get(word);
    if (known != null) {
      return known;
    }
    String key = new Hearing(word).key();
    if (KNOWN.size() < REMEMBERED && word.length() <= LONGEST) {
      KNOWN.put(word, key);
    }
    return key;
  }

  /** Keys of words, in order. */
  public static List<String> of(List<String> words) {
    return words.stream().map(Sounds::of).toList();
  }

  /**
   * One key for a whole name, whatever the order of its words and wherever it is parted: its
   * consonants, sorted.
   */
  public static String whole(List<String> keys) {
    StringBuilder consonants = new StringBuilder();
    for (String key : keys) {
      if (!isVowel(key)) {
        consonants.append(key);
      }
    }
    if (consonants.isEmpty()) {
      return keys.isEmpty() ? "" : keys.getFirst();
    }
    char[] sorted = consonants.toString().toCharArray();
    Arrays.sort(sorted);
    return new String(sorted);
  }

  /** Whether a key holds no consonant: {@code Aye}, {@code Oo}. */
  static boolean isVowel(String key) {
    return key.equals("a") || key.equals("u");
  }

  /** One pass over one word. */
  private static final class Hearing {

    private final String word;
    private final StringBuilder heard = new StringBuilder();
    private char vowel = Letters.NONE;
    private int at;

    Hearing(String word) {
      this.word = word;
    }

    String key() {
      while (at < word.length() && heard.length() < LONGEST) {
        char letter = word.charAt(at);
        if (letter >= 'a' && letter <= 'z') {
          at += latin(letter);
        } else if (Letters.covers(letter)) {
          script(letter);
          at++;
        } else {
          hear(letter);
          at++;
        }
      }
      return ended();
    }

    private String ended() {
      int length = heard.length();
      if (length > 1 && heard.charAt(length - 1) == 't' && heard.charAt(length - 2) == 'n') {
        heard.setLength(length - 1); // Myint and Myin, Chanth and Chan
      }
      length = heard.length();
      if (length > 1 && heard.charAt(length - 1) == 'l') {
        heard.setLength(length - 1); // Surapol and Surapon, Thai พล
        hear('n');
      }
      return heard.isEmpty() ? (vowel == 'u' ? "u" : "a") : heard.toString();
    }

    private void hear(char sound) {
      int length = heard.length();
      if (length == 0 || heard.charAt(length - 1) != sound) {
        heard.append(sound);
      }
    }

    /** Glides, h and r count at the beginning of a word only. */
    private void hearAtBeginning(char sound) {
      if (heard.isEmpty() && vowel == Letters.NONE) {
        hear(sound);
      }
    }

    private void sing(char open) {
      if (vowel == Letters.NONE) {
        vowel = open;
      }
    }

    /** Hears the letters from here on; returns how many were used. */
    private int latin(char letter) {
      char next = charAt(at + 1);
      return switch (letter) {
        case 'a', 'e', 'i' -> vowel('a');
        case 'o', 'u' -> vowel('u');
        case 'k', 'g', 'q' -> velar(letter, next);
        case 'c' -> sibilant(next);
        case 's' -> consonant('s', next == 'h' ? 2 : 1);
        case 'z', 'x' -> consonant('s', 1);
        case 'j' -> consonant('c', 1);
        case 't', 'd', 'p', 'b' ->
            consonant(letter == 't' || letter == 'd' ? 't' : 'p', stop(next));
        case 'f' -> consonant('p', 1);
        case 'n' -> consonant('n', next == 'g' ? 2 : 1);
        case 'm', 'l' -> consonant(letter, 1);
        case 'y', 'h', 'w', 'v', 'r' -> soft(letter, next);
        default -> 1;
      };
    }

    private int vowel(char open) {
      sing(open);
      return 1;
    }

    private int consonant(char sound, int used) {
      hear(sound);
      return used;
    }

    private static int stop(char next) {
      return next == 'h' ? 2 : 1;
    }

    private int velar(char letter, char next) {
      int used = letter == 'k' && next == 'h' ? 2 : 1;
      boolean palatal = charAt(at + used) == 'y' && isVowel(charAt(at + used + 1));
      return consonant(palatal ? 'c' : 'k', used);
    }

    private int sibilant(char next) {
      if (next == 'h') {
        return consonant('c', 2);
      }
      return consonant(next == 'e' || next == 'i' ? 's' : 'k', 1);
    }

    private int soft(char letter, char next) {
      boolean breath = letter == 'h' && !isVowel(next) && next != 'y';
      if (!breath) {
        hearAtBeginning(letter == 'v' ? 'w' : letter == 'r' ? 'l' : letter);
      }
      return 1;
    }

    private static boolean isVowel(char letter) {
      return "aeiou".indexOf(letter) >= 0;
    }

    private void script(char letter) {
      char next = charAt(at + 1);
      char sound = Burmese.is(letter) ? Burmese.sound(word, at) : Letters.sound(letter);
      if (sound == Letters.CARRIER) {
        sing(roundAt(at) ? 'u' : 'a');
      } else if (sound != Letters.NONE && !isSilenced() && !Letters.leads(letter, next)) {
        hearLetter(letter, sound);
      }
    }

    private void hearLetter(char letter, char sound) {
      boolean fleeting =
          letter == 'ຍ' || sound == 'y' || sound == 'w' || sound == 'h' || Letters.rolls(letter);
      if (letter == 'ญ' && !heard.isEmpty()) {
        hear('n');
      } else if (fleeting) {
        hearAtBeginning(sound);
      } else {
        hear(sound);
      }
    }

    /** Whether a silencing mark follows the letter, perhaps behind its vowel sign. */
    private boolean isSilenced() {
      return Letters.silences(charAt(at + 1))
          || Letters.sound(word.charAt(at)) != Letters.NONE
              && Letters.covers(charAt(at + 1))
              && Letters.sound(charAt(at + 1)) == Letters.NONE
              && Letters.silences(charAt(at + 2));
    }

    /** Whether the carrier at a place sings o or u. */
    private boolean roundAt(int place) {
      char letter = word.charAt(place);
      if ("ဥဦဩဪឧឩឪឱឲឳ".indexOf(letter) >= 0) {
        return true;
      }
      for (int next = place + 1; next <= place + 2; next++) {
        char sign = charAt(next);
        if (sign == 0x102F || sign == 0x1030) {
          return true;
        }
      }
      return false;
    }

    private char charAt(int place) {
      return place < word.length() ? word.charAt(place) : 0;
    }
  }
}
