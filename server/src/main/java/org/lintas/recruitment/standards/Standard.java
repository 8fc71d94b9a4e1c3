package org.lintas.recruitment.standards;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is asked of employers: ten things, each with where it is written. */
public final class Standard {

  private static final String FILE = "/standards/employer.csv";

  /** All, in the order in which they are asked. */
  public static final List<Criterion> CRITERIA = read();

  private Standard() {}

  /**
   * One thing that is asked.
   *
   * @param code names its texts: {@code no-fees}
   * @param source names the text of an instrument
   * @param place principle or article
   */
  public record Criterion(String code, String source, String place) {}

  private static List<Criterion> read() {
    List<Criterion> criteria = new ArrayList<>();
    try (InputStream file = Objects.requireNonNull(Standard.class.getResourceAsStream(FILE), FILE);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      rows.forEach(row ->
          criteria.add(
              new Criterion(
                  row.getField("criterion"), row.getField("source"), row.getField("place"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(criteria);
  }
}
