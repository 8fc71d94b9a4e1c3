package org.lintas.paper;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Text set into a width: broken where its language breaks words, between signs only where a word
 * alone is too long.
 */
public final class Lines {

  private static final int MOST_KEPT = 1_000;

  private final Letters letters;

  /** Labels are the same on every card, and a text is measured before it is drawn. */
  private final Map<Setting, List<Line>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Setting, List<Line>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Setting(String text, boolean bold, float size, float width) {}

  public Lines(Letters letters) {
    this.letters = letters;
  }

  /** One line, ready to be drawn. */
  record Line(List<Letters.Run> runs, float size) {

    float width() {
      return (float) runs.stream().mapToDouble(Letters.Run::width).sum();
    }

    /** At least what Latin letters need, so that lines of one size stand alike. */
    float ascent() {
      return Math.max(
          size * 0.74f, (float) runs.stream().mapToDouble(Letters.Run::ascent).max().orElse(0));
    }

    float descent() {
      return Math.max(
          size * 0.22f, (float) runs.stream().mapToDouble(Letters.Run::descent).max().orElse(0));
    }

    float height() {
      return ascent() + descent() + size * 0.12f;
    }
  }

  /** The text in lines no wider than this. */
  List<Line> wrap(String text, boolean bold, float size, float width) {
    Setting setting = new Setting(text, bold, size, width);
    List<Line> known = kept.get(setting);
    if (known == null) {
      known = set(text, bold, size, width);
      kept.put(setting, known);
    }
    return known;
  }

  private List<Line> set(String text, boolean bold, float size, float width) {
    Line whole = line(text, bold, size);
    if (whole.width() <= width) {
      return List.of(whole);
    }
    List<Line> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty()) {
      int end = fitting(rest, bold, size, width);
      lines.add(line(rest.substring(0, end).strip(), bold, size));
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  private int fitting(String text, boolean bold, float size, float width) {
    BreakIterator words = BreakIterator.getLineInstance(ULocale.ROOT);
    int end = longest(words, text, bold, size, width);
    if (end == 0) {
      BreakIterator signs = BreakIterator.getCharacterInstance(ULocale.ROOT);
      end = longest(signs, text, bold, size, width);
      signs.setText(text);
      end = Math.max(end, signs.next()); // a box narrower than one sign
    }
    return end;
  }

  private int longest(BreakIterator places, String text, boolean bold, float size, float width) {
    places.setText(text);
    int end = 0;
    for (int at = places.next(); at != BreakIterator.DONE; at = places.next()) {
      if (line(text.substring(0, at).stripTrailing(), bold, size).width() > width) {
        break;
      }
      end = at;
    }
    return end;
  }

  private Line line(String text, boolean bold, float size) {
    return new Line(letters.runs(text, bold, size), size);
  }
}
