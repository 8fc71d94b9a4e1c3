package org.lintas.procedure.answer;

import java.text.Normalizer;

/** Makes two ways to type the same thing one, and finds what has no place in an answer. */
final class Cleaning {
  private static final char WORD_BREAK = '\u200B';
  private static final char NON_JOINER = '\u200C';
  private static final char JOINER = '\u200D';

  private Cleaning() {}

  /** NFC, trimmed, every run of blanks one blank; lines kept where {@code lines}. */
  static String clean(String raw, boolean lines) {
    if (isClean(raw)) {
      return raw;
    }
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder text = new StringBuilder(composed.length());
    boolean gap = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c == WORD_BREAK || c == '\r') {
        continue;
      }
      boolean newLine = lines && c == '\n';
      if (!newLine && (Character.isSpaceChar(c) || c == '\t')) {
        gap = true;
        continue;
      }
      if (gap && !newLine && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append(' ');
      }
      gap = false;
      text.append(c);
    }
    return text.toString().strip();
  }

  private static boolean isClean(String raw) {
    boolean gap = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && gap)) {
        return false;
      }
      gap = c == ' ';
    }
    return !gap || raw.isEmpty();
  }

  /** Control characters, halves of characters, characters nobody has agreed upon. */
  static boolean hasControl(String text, boolean lines) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean line = lines && c == '\n';
      switch (Character.getType(c)) {
        case Character.CONTROL -> {
          if (!line) {
            return true;
          }
        }
        case Character.SURROGATE,
            Character.UNASSIGNED,
            Character.PRIVATE_USE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR -> {
          return true;
        }
        default -> {
          /* a character */
        }
      }
    }
    return false;
  }

  /**
   * Marks nobody sees: direction overrides that make a name read as another, and joiners, which
   * only scripts other than Latin need.
   */
  static boolean hasHidden(String text) {
    boolean joiner = false;
    boolean joining = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == NON_JOINER || c == JOINER) {
        joiner = true;
      } else if (Character.getType(c) == Character.FORMAT) {
        return true;
      } else if (c > '\u0589' && Character.isLetter(c)) {
        joining = true;
      }
    }
    return joiner && !joining;
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
