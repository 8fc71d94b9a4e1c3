package org.lintas.recruitment.corridors.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Problem;
import org.lintas.procedure.read.Place;
import org.lintas.procedure.read.Report;
import org.lintas.recruitment.corridors.RateTable;

/**
 * Reads a file of rates: a line {@code # source: …}, a heading {@code from,until,base,THB,…}, then
 * a line for each time in which rates held. A cell may be empty.
 */
public final class RatesReader {

  /** How the names of such files end. */
  public static final String SUFFIX = ".rates.csv";

  private static final Pattern SOURCE = Pattern.compile("# source: (\\S.*)");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern RATE = Pattern.compile("\\d{1,9}(\\.\\d{1,10})?");
  private static final List<String> FIXED = List.of("from", "until", "base");

  private final String file;
  private final Report report = new Report();
  private final List<RateTable.Row> rows = new ArrayList<>();

  private RatesReader(String file) {
    this.file = file;
  }

  /**
   * What came of reading.
   *
   * @param table null when there are problems
   */
  public record Reading(@Nullable RateTable table, List<Problem> problems) {}

  public static Reading read(Path path) {
    RatesReader reader = new RatesReader(String.valueOf(path.getFileName()));
    try {
      return reader.read(Files.readAllBytes(path));
    } catch (IOException unreadable) {
      return reader.read(new byte[] {(byte) 0xFF});
    }
  }

  private Reading read(byte[] bytes) {
    List<String> lines = decode(bytes).lines().toList();
    String source = lines.isEmpty() ? "" : SOURCE.matcher(lines.getFirst()).replaceFirst("$1");
    if (lines.isEmpty() || source.equals(lines.getFirst())) {
      report.add(new Place(file, 1, 1), "missing-key", "# source: …", "source");
    }
    List<String> heading =
        lines.size() < 2 ? List.of() : List.of(lines.get(1).strip().split(",", -1));
    if (heading.size() < 4 || !heading.subList(0, 3).equals(FIXED)) {
      report.add(new Place(file, 2, 1), "bad-rate", "from,until,base,THB", "4");
      return new Reading(null, report.problems());
    }
    List<String> currencies = heading.subList(3, heading.size());
    for (String currency : currencies) {
      if (!CURRENCY.matcher(currency).matches()) {
        report.add(new Place(file, 2, 1), "bad-name", null, currency);
      }
    }
    for (int at = 2; at < lines.size(); at++) {
      row(lines.get(at), at + 1, currencies);
    }
    return new Reading(
        report.isClean() ? new RateTable(source, List.copyOf(rows)) : null, report.problems());
  }

  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      report.add(new Place(file, 1, 1), "not-utf-8", null);
      return "";
    }
  }

  private void row(String line, int number, List<String> currencies) {
    if (line.isBlank()) {
      return;
    }
    List<String> cells = List.of(line.strip().split(",", -1));
    Place place = new Place(file, number, 1);
    if (cells.size() != currencies.size() + 3 || !CURRENCY.matcher(cells.get(2)).matches()) {
      report.add(place, "bad-rate", null, String.valueOf(currencies.size() + 3));
      return;
    }
    LocalDate from = date(cells.get(0), place);
    LocalDate until = date(cells.get(1), place);
    Map<String, BigDecimal> rates = rates(cells, currencies, number);
    if (from == null || until == null) {
      return;
    }
    if (until.isBefore(from)) {
      report.add(place, "until-before-from", null);
    } else if (!rows.isEmpty() && !from.isAfter(rows.getLast().until())) {
      report.add(place, "facts-overlap", null, String.valueOf(number - 1));
    } else {
      rows.add(new RateTable.Row(from, until, cells.get(2), rates));
    }
  }

  private Map<String, BigDecimal> rates(List<String> cells, List<String> currencies, int number) {
    Map<String, BigDecimal> rates = new LinkedHashMap<>();
    int column = cells.get(0).length() + cells.get(1).length() + cells.get(2).length() + 4;
    for (int at = 0; at < currencies.size(); at++) {
      String cell = cells.get(at + 3);
      boolean sound = RATE.matcher(cell).matches() && new BigDecimal(cell).signum() > 0;
      if (sound) {
        rates.put(currencies.get(at), new BigDecimal(cell));
      } else if (!cell.isEmpty()) {
        report.add(new Place(file, number, column), "bad-rate", null, String.valueOf(cells.size()));
      }
      column += cell.length() + 1;
    }
    return Map.copyOf(rates);
  }

  private @Nullable LocalDate date(String text, Place place) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      report.add(place, "bad-date", null, text);
      return null;
    }
  }
}
