package org.lintas.casework.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SheetRoundTripTest {

  private static final int WIDTH = 3;

  @Property(tries = 300)
  void whatAnyWriterWroteIsReadAsItWas(
      @ForAll("tables") List<List<String>> table,
      @ForAll("charsets") Charset charset,
      @ForAll("separators") char separator)
      throws IOException {
    Path file = Files.createTempFile("table", ".csv");
    try {
      write(file, charset, separator, table);
      assertThat(read(file, new SheetFormat(charset, separator))).isEqualTo(table);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 300)
  void noTextAtAllMakesTheReaderFail(@ForAll String text, @ForAll("separators") char separator)
      throws IOException {
    Path file = Files.createTempFile("table", ".csv");
    try {
      Files.write(file, ("a,b\n" + text).getBytes(StandardCharsets.UTF_8));
      int before = 0;
      try (SheetReader reader =
          SheetReader.open(file, new SheetFormat(StandardCharsets.UTF_8, separator))) {
        for (Row row = reader.next(); row != null; row = reader.next()) {
          assertThat(row.number()).isGreaterThan(before);
          before = row.number();
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars("ab ,;\t\"'\n")
            .withChars("é€မောင်សុខກກรุง")
            .ofMaxLength(12);
    return cell.list().ofSize(WIDTH).filter(row -> !row.getFirst().isBlank()).list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of(
        StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t');
  }

  private static void write(Path file, Charset charset, char separator, List<List<String>> table)
      throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .build(new OutputStreamWriter(Files.newOutputStream(file), charset))) {
      writer.writeRecord("a", "b", "c");
      table.forEach(writer::writeRecord);
    }
  }

  private static List<List<String>> read(Path file, SheetFormat format) throws IOException {
    List<List<String>> table = new ArrayList<>();
    try (SheetReader reader = SheetReader.open(file, format)) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        assertThat(row).isInstanceOf(Row.Sound.class);
        table.add(row.cells());
      }
    }
    return table;
  }
}
