package org.lintas.procedure.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One {@code texts/<lang>.properties}: {@code key = text}, a line each, UTF-8, {@code #} begins a
 * comment.
 *
 * @param values key → text
 * @param places key → where it stands
 */
public record Texts(String file, Map<String, String> values, Map<String, Place> places) {

  public static Texts read(String file, byte[] bytes, Report report) {
    Texts texts = new Texts(file, new LinkedHashMap<>(), new LinkedHashMap<>());
    if (bytes.length > YamlText.MOST_BYTES) {
      report.add(new Place(file, 1, 1), "too-large", null, String.valueOf(YamlText.MOST_BYTES));
      return texts;
    }
    String whole = new String(bytes, StandardCharsets.UTF_8);
    if (whole.indexOf('\uFFFD') >= 0) {
      report.add(new Place(file, 1, 1), "not-utf-8", null);
      return texts;
    }
    List<String> lines = whole.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      texts.add(lines.get(i).replace("\uFEFF", ""), i + 1, report);
    }
    return texts;
  }

  private void add(String line, int number, Report report) {
    if (line.isBlank() || line.stripLeading().startsWith("#")) {
      return;
    }
    Place place = new Place(file, number, 1 + line.length() - line.stripLeading().length());
    int equals = line.indexOf('=');
    if (equals < 0) {
      report.add(place, "text-syntax", null, line);
      return;
    }
    String key = line.substring(0, equals).strip();
    String text = line.substring(equals + 1).strip();
    if (places.putIfAbsent(key, place) != null) {
      report.add(place, "duplicate-key", null, key);
    } else if (!text.isEmpty()) {
      values.put(key, text);
    }
  }
}
