package org.lintas.cards.desk;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.shared.PaperNumber;

/**
 * Finds the papers in lines of text: one a line, alone or in a cell of a table. The letters of a
 * code hold no comma, semicolon, tab or quotation mark, so that these always part cells.
 */
final class Lines {

  /** The letters of Base45. A space is one of them, at an end too. */
  private static final Pattern CODE = Pattern.compile("[0-9A-Z $%*+\\-./:]{40,}");

  private static final Pattern HEADING = Pattern.compile("[\\p{L}\\p{M} _.-]+");

  private static final Pattern SEPARATOR = Pattern.compile("[;\\t]");

  private Lines() {}

  /** The papers, in order; a heading above a table is none. */
  static List<String> papers(String text) {
    List<String> papers = new ArrayList<>();
    boolean first = true;
    for (String line : text.split("\\R", -1)) {
      List<String> cells = cells(line);
      Optional<String> paper = paper(cells);
      if (paper.isPresent()) {
        papers.add(paper.get());
      } else if (!cells.isEmpty() && !(first && isHeading(cells))) {
        papers.add(cells.getFirst()); // something else: it is told so
      }
      first &= cells.isEmpty();
    }
    return papers;
  }

  private static boolean isHeading(List<String> cells) {
    return cells.stream().allMatch(cell -> HEADING.matcher(cell).matches());
  }

  private static List<String> cells(String line) {
    String plain = line.replace("\uFEFF", "");
    String commas = SEPARATOR.matcher(plain).replaceAll(",");
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(commas)) {
      return reader.stream()
          .flatMap(record -> record.getFields().stream())
          .filter(cell -> !cell.isBlank())
          .toList();
    } catch (IOException | RuntimeException noTable) {
      return List.of(plain);
    }
  }

  private static Optional<String> paper(List<String> cells) {
    Optional<String> code =
        cells.stream()
            .map(Lines::upper)
            .filter(cell -> CODE.matcher(cell).matches())
            .max(Comparator.comparingInt(String::length));
    return code.or(
        () -> cells.stream().filter(cell -> PaperNumber.read(cell).isPresent()).findFirst());
  }

  /** A scanner whose shift key is stuck types small letters; codes have none. */
  private static String upper(String cell) {
    boolean stuck = cell.chars().noneMatch(each -> each >= 'A' && each <= 'Z');
    return stuck ? cell.toUpperCase(Locale.ROOT) : cell;
  }
}
