package org.lintas.organisations.model;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of what is written without spaces between them, as a dictionary parts it. A mistake in
 * one of them leaves the others as they are.
 */
final class Parts {

  private static final int SHORTEST_COMPOUND = 5;
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER);
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(new ULocale("th"));

  private Parts() {}

  /** Parts of all words that have some; the other words as they are. */
  static List<String> of(List<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      if (isCompound(word)) {
        add(parts, word);
      } else {
        parts.add(word);
      }
    }
    return parts;
  }

  /** Whether a word may be several that are written without a space. */
  static boolean isCompound(String word) {
    return word.length() >= SHORTEST_COMPOUND
        && WITHOUT_SPACES.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  private static void add(List<String> parts, String word) {
    BreakIterator breaks = WORDS.clone(); // one may not be shared between threads
    breaks.setText(word);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (to - from > 1) {
        parts.add(word.substring(from, to));
      }
      from = to;
    }
  }
}
