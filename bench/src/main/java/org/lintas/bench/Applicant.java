package org.lintas.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person of a sample with the answers to the three forms; a stage that she never reached has
 * none.
 */
record Applicant(
    String reference,
    Map<String, Object> card,
    Map<String, Object> health,
    Map<String, Object> permit) {

  private static final String REFERENCE = "reference";

  /** The first of a sample. */
  static List<Applicant> read(Round round, int most) throws IOException {
    List<Map<String, Object>> cards = rows(round.file(Round.PARTS.get(0)), most);
    Map<Object, Map<String, Object>> health = keyed(rows(round.file(Round.PARTS.get(1)), most));
    Map<Object, Map<String, Object>> permits = keyed(rows(round.file(Round.PARTS.get(2)), most));
    List<Applicant> applicants = new ArrayList<>();
    for (Map<String, Object> card : cards) {
      Object reference = card.getOrDefault(REFERENCE, "");
      applicants.add(
          new Applicant(
              reference.toString(),
              card,
              health.getOrDefault(reference, Map.of()),
              permits.getOrDefault(reference, Map.of())));
    }
    return applicants;
  }

  private static Map<Object, Map<String, Object>> keyed(List<Map<String, Object>> rows) {
    Map<Object, Map<String, Object>> keyed = new HashMap<>();
    rows.forEach(row -> keyed.put(row.getOrDefault(REFERENCE, ""), row));
    return keyed;
  }

  /** Rows by their column's name, without empty cells; the samples hold no quoted cell. */
  private static List<Map<String, Object>> rows(Path file, int most) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String header = lines.readLine();
      String[] columns = header == null ? new String[0] : header.split(",", -1);
      for (String line = lines.readLine();
          line != null && rows.size() < most;
          line = lines.readLine()) {
        rows.add(row(columns, line.split(",", -1)));
      }
    }
    return rows;
  }

  private static Map<String, Object> row(String[] columns, String[] cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int at = 0; at < columns.length; at++) {
      if (!cells[at].isEmpty()) {
        row.put(columns[at].replaceAll("\\W", "_"), cells[at]);
      }
    }
    return row;
  }
}
