package org.lintas.casework.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  private static final String BURMESE = "မောင်အောင်";
  private static final String THAI = "กรุงเทพ";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void everyUnicodeEncodingIsFoundOut(String charset) throws IOException {
    Path file = write("a,b\n" + BURMESE + ",2\n", Charset.forName(charset), "");
    assertThat(Sniffer.charset(file)).contains(Charset.forName(charset));
    assertThat(read(file)).containsExactly(new Row.Sound(2, List.of(BURMESE, "2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkIsNoPartOfTheFirstColumn(String charset) throws IOException {
    Path file = write("a,b\n" + THAI + ",2\n", Charset.forName(charset), "\uFEFF");
    assertThat(Sniffer.charset(file)).contains(Charset.forName(charset));
    try (SheetReader reader = SheetReader.open(file, format(file))) {
      assertThat(reader.header()).containsExactly("a", "b");
    }
  }

  @Test
  void thaiOfWindowsIsFoundOut() throws IOException {
    Path file = write("a,b\n" + THAI + ",2\n", Sniffer.WINDOWS_874, "");
    assertThat(Sniffer.charset(file)).contains(Sniffer.WINDOWS_874);
    assertThat(read(file)).containsExactly(new Row.Sound(2, List.of(THAI, "2")));
  }

  @Test
  void bytesThatAreNoTextAreNotGuessed() throws IOException {
    Path file = folder.resolve("picture.csv");
    Files.write(file, new byte[] {(byte) 0xFC, (byte) 0xFD, (byte) 0xFE, 'a', 'b', 'c'});
    assertThat(Sniffer.charset(file)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"comma a,b,c", "semicolon a;b,b;c", "none a"})
  void theSeparatorIsWhatTheHeaderHoldsMostOf(String expected, String header) throws IOException {
    Path file = write(header + "\n", StandardCharsets.UTF_8, "");
    char separator = Sniffer.separator(file, StandardCharsets.UTF_8);
    assertThat(separator).isEqualTo(expected.equals("semicolon") ? ';' : ',');
  }

  @Test
  void aTabSeparatesToo() throws IOException {
    assertThat(read("a\tb\n1\t2,5\n")).containsExactly(new Row.Sound(2, List.of("1", "2,5")));
  }

  @Test
  void everyKindOfLineEndIsOne() throws IOException {
    assertThat(read("a,b\r\n1,2\r\n3,4\r5,6\n7,8"))
        .extracting(Row::number)
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void emptyRowsAreCountedButNotRead() throws IOException {
    assertThat(read("a,b\n\n1,2\n,\n3,4\n")).extracting(Row::number).containsExactly(3, 5);
  }

  @Test
  void aQuotedCellMayHoldSeparatorsQuotesAndLineEnds() throws IOException {
    assertThat(read("a,b\n\"x, \"\"y\"\"\nz\",2\n3,4\n"))
        .containsExactly(
            new Row.Sound(2, List.of("x, \"y\"\nz", "2")), new Row.Sound(3, List.of("3", "4")));
  }

  @Test
  void aStrayQuoteCostsItsOwnRowOnly() throws IOException {
    List<Row> rows = read("a,b\n1,2\n\"3,4\n5,6\n7,8\n");
    assertThat(rows).extracting(Row::number).containsExactly(2, 3, 4, 5);
    assertThat(faults(rows)).containsExactly("3:stray-quote:0");
  }

  @Test
  void aStrayQuoteDoesNotPairWithAQuoteFurtherDown() throws IOException {
    List<Row> rows = read("a,b\n\"1,2\n3,\"4, four\"\n5,6\n");
    assertThat(faults(rows)).containsExactly("2:stray-quote:0");
    assertThat(rows).contains(new Row.Sound(3, List.of("3", "4, four")));
  }

  @Test
  void aQuoteInTheMiddleOfACellIsStray() throws IOException {
    assertThat(faults(read("a,b\n1,Aung \"Ko\" Ko\n3,4\n"))).containsExactly("2:stray-quote:1");
  }

  @Test
  void halfARowAtTheEndIsNamed() throws IOException {
    assertThat(faults(read("a,b,c\n1,2,3\n4,5"))).containsExactly("3:half-row:-1");
  }

  @Test
  void aRowWithTooFewOrTooManyCellsIsNamed() throws IOException {
    assertThat(faults(read("a,b\n1\n1,2,3\n1,2,,\n")))
        .containsExactly("2:too-few-cells:-1", "3:too-many-cells:-1");
  }

  @Test
  void bytesThatDoNotDecodeAreFoundInTheirCell() throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, "a,b\n1,caf\u00e9\n3,4\n".getBytes(StandardCharsets.ISO_8859_1));
    try (SheetReader reader =
        SheetReader.open(file, new SheetFormat(StandardCharsets.UTF_8, ','))) {
      assertThat(faults(rows(reader))).containsExactly("2:bad-encoding:1");
    }
  }

  @Test
  void aLineWithoutEndDoesNotFillTheMemory() throws IOException {
    List<Row> rows = read("a,b\n" + "x".repeat(3_000_000) + "\n1,2\n");
    assertThat(faults(rows)).containsExactly("2:row-too-long:-1");
    assertThat(rows).contains(new Row.Sound(3, List.of("1", "2")));
  }

  @Test
  void anEmptyFileHasNoHeader() throws IOException {
    try (SheetReader reader = SheetReader.open(write("", StandardCharsets.UTF_8, ""), comma())) {
      assertThat(reader.header()).isEmpty();
      assertThat(reader.next()).isNull();
    }
  }

  private static List<String> faults(List<Row> rows) {
    return rows.stream()
        .filter(Row.Faulty.class::isInstance)
        .map(Row.Faulty.class::cast)
        .map(row -> row.number() + ":" + row.fault().code() + ":" + row.column())
        .toList();
  }

  private List<Row> read(String text) throws IOException {
    return read(write(text, StandardCharsets.UTF_8, ""));
  }

  private static List<Row> read(Path file) throws IOException {
    try (SheetReader reader = SheetReader.open(file, format(file))) {
      return rows(reader);
    }
  }

  private static List<Row> rows(SheetReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Row row = reader.next(); row != null; row = reader.next()) {
      rows.add(row);
    }
    return rows;
  }

  private static SheetFormat comma() {
    return new SheetFormat(StandardCharsets.UTF_8, ',');
  }

  private static SheetFormat format(Path file) throws IOException {
    Charset charset = Sniffer.charset(file).orElseThrow();
    return new SheetFormat(charset, Sniffer.separator(file, charset));
  }

  private Path write(String text, Charset charset, String mark) throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, (mark + text).getBytes(charset));
    return file;
  }
}
