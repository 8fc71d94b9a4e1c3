package org.lintas.casework.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lintas.casework.imports.model.Rejection;
import org.lintas.casework.imports.run.ImportFiles;
import org.lintas.casework.imports.run.Job;
import org.lintas.casework.imports.run.RejectionStore;
import org.lintas.casework.imports.sheet.Row;
import org.lintas.casework.imports.sheet.SheetFormat;
import org.lintas.casework.imports.sheet.SheetReader;
import org.lintas.procedure.Procedure;
import org.springframework.stereotype.Component;

/**
 * Rejected rows as a table, as they were handed in, with two remarks added: which row it was, and
 * why. Corrected, the same table can be handed in again: remarks are passed over.
 */
@Component
public class RejectedSheet {

  private static final int AT_ONCE = 2_000;

  private final ImportFiles files;
  private final RejectionStore rejections;
  private final ImportReasons reasons;

  RejectedSheet(ImportFiles files, RejectionStore rejections, ImportReasons reasons) {
    this.files = files;
    this.rejections = rejections;
    this.reasons = reasons;
  }

  /** Writes the table in UTF-8, with the mark by which spreadsheet programs know it. */
  public void write(Job job, Procedure procedure, Locale locale, OutputStream into)
      throws IOException {
    into.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    SheetFormat format =
        new SheetFormat(Charset.forName(job.format().charset()), job.format().separator());
    try (SheetReader reader = SheetReader.open(files.path(job.id()), format);
        CsvWriter writer =
            CsvWriter.builder()
                .fieldSeparator(format.separator())
                .build(new OutputStreamWriter(into, StandardCharsets.UTF_8))) {
      int width = reader.header().size();
      writer.writeRecord(line(reader.header(), width, "_row", "_reasons"));
      Ahead ahead = new Ahead(job.id());
      for (List<Rejection> row = ahead.nextRow(); !row.isEmpty(); row = ahead.nextRow()) {
        List<String> cells = cells(reader, row.getFirst().row());
        String why =
            row.stream()
                .map(each -> told(each, procedure, locale))
                .collect(Collectors.joining(" | "));
        writer.writeRecord(line(cells, width, Integer.toString(row.getFirst().row()), why));
      }
    }
  }

  private String told(Rejection rejection, Procedure procedure, Locale locale) {
    String sentence = reasons.sentence(rejection.reason(), procedure, locale);
    return rejection.column() == null ? sentence : rejection.column() + ": " + sentence;
  }

  private static List<String> cells(SheetReader reader, int number) throws IOException {
    for (Row row = reader.next(); row != null; row = reader.next()) {
      if (row.number() == number) {
        return row.cells();
      }
    }
    return List.of();
  }

  private static List<String> line(List<String> cells, int width, String row, String why) {
    List<String> line = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    while (line.size() < width) {
      line.add("");
    }
    line.add(row);
    line.add(why);
    return line;
  }

  /** Reads reasons some thousand at a time, and hands them out row by row. */
  private final class Ahead {

    private final long id;
    private final Deque<Rejection> waiting = new ArrayDeque<>();
    private int from;

    Ahead(long id) {
      this.id = id;
    }

    List<Rejection> nextRow() {
      if (waiting.size() < AT_ONCE / 2) {
        waiting.clear(); // rows are read whole again: the last one may have been cut
        rejections.each(id, from, AT_ONCE, waiting::add);
      }
      List<Rejection> row = new ArrayList<>();
      while (!waiting.isEmpty()
          && (row.isEmpty() || waiting.peek().row() == row.getFirst().row())) {
        row.add(waiting.poll());
      }
      from = row.isEmpty() ? from : row.getFirst().row() + 1;
      return row;
    }
  }
}
