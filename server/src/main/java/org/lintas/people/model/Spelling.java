package org.lintas.people.model;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** Folds the ways of writing one and the same text: case, width, accents, invisible characters. */
public final class Spelling {

  /** More words than this are no name; the rest is not indexed. */
  static final int MOST_WORDS = 24;

  private static final int MOST_CHARACTERS = 400;
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

  private Spelling() {}

  /** Words in small letters, one space between them. Folding twice changes nothing more. */
  public static String fold(String text) {
    String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    if (isPlain(cut)) {
      return spaced(cut.toLowerCase(java.util.Locale.ROOT));
    }
    String folded = FOLD.normalize(cut.replace('\u200B', ' '));
    return spaced(
        hasAccents(folded) ? TOGETHER.normalize(withoutAccents(APART.normalize(folded))) : folded);
  }

  /** Only letters of the Latin script and their like carry what is to be taken off. */
  private static boolean hasAccents(String text) {
    return text.chars()
        .anyMatch(
            letter -> letter >= 0x80 && letter < 0x0600 || letter >= 0x1E00 && letter < 0x2000);
  }

  /** Words of a folded text: Burmese by syllable, Chinese by character, the rest by space. */
  public static List<String> words(String folded) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= folded.length() && words.size() < MOST_WORDS; at++) {
      boolean end = at == folded.length() || folded.charAt(at) == ' ';
      if (end || at > start && beginsWord(folded, at)) {
        if (at > start) {
          words.add(folded.substring(start, at));
        }
        start = end ? at + 1 : at;
      }
    }
    return words;
  }

  private static boolean beginsWord(String text, int at) {
    char letter = text.charAt(at);
    return Burmese.beginsSyllable(text, at)
        || Character.isIdeographic(letter)
        || Character.isIdeographic(text.charAt(at - 1));
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String apart) {
    StringBuilder kept = new StringBuilder(apart.length());
    for (int at = 0; at < apart.length(); at++) {
      char letter = apart.charAt(at);
      if (letter < 0x0300 || letter > 0x036F) {
        kept.append(bare(letter));
      }
    }
    return kept.toString();
  }

  private static char bare(char letter) {
    return switch (letter) {
      case 'đ', 'ð' -> 'd';
      case 'ł' -> 'l';
      case 'ø' -> 'o';
      case 'ı' -> 'i';
      default -> letter;
    };
  }

  /**
   * Letters, marks and digits stay; an apostrophe or hyphen inside a word joins, all else parts.
   */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (isWritten(point)) {
        if (gap && !spaced.isEmpty()) {
          spaced.append(' ');
        }
        gap = false;
        append(spaced, point);
      } else if (point != '\'' && point != '’') {
        gap = true;
      }
    }
    return spaced.toString();
  }

  private static void append(StringBuilder text, int point) {
    int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
    if (digit >= 0) {
      text.append((char) ('0' + digit));
    } else {
      text.appendCodePoint(point);
    }
  }

  private static boolean isWritten(int point) {
    if (Character.isLetterOrDigit(point)) {
      return true;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
