package org.lintas.recruitment.occupations;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.lintas.shared.Open;
import org.springframework.stereotype.Component;

/**
 * The 436 unit groups of ISCO-08 with their titles. Those that many people of the region work in
 * are named in its languages, the others in English.
 */
@Open("a classification is everybody's")
@Component
public class Occupations {

  private static final String FILE = "/occupations/isco-08.csv";

  private final Map<String, Map<String, String>> titles = read();

  /**
   * One unit group.
   *
   * @param code four digits
   * @param language in which the title is
   */
  public record Occupation(String code, String title, String language) {}

  /** Whether there is such a unit group. */
  public boolean has(String code) {
    return titles.containsKey(code);
  }

  /** In the reader's language, or in English; a code that there is not stands for itself. */
  public Occupation get(String code, Locale locale) {
    Map<String, String> named = titles.getOrDefault(code, Map.of());
    String language = locale.getLanguage();
    String own = named.getOrDefault(language, "");
    return own.isEmpty()
        ? new Occupation(code, named.getOrDefault("en", code), "en")
        : new Occupation(code, own, language);
  }

  /** All, by code. */
  public List<Occupation> all(Locale locale) {
    return titles.keySet().stream().map(code -> get(code, locale)).toList();
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> titles = new LinkedHashMap<>();
    try (InputStream file =
            Objects.requireNonNull(Occupations.class.getResourceAsStream(FILE), FILE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      rows.forEach(row -> titles.put(row.getField("code"), row.getFieldsAsMap()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return titles;
  }
}
