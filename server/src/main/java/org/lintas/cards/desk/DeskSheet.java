package org.lintas.cards.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.cards.desk.Checked.Said;
import org.lintas.pages.Texts;

/** The results as a table for other programs. Columns have names that do not change. */
final class DeskSheet {

  private static final List<String> COLUMNS =
      List.of(
          "place",
          "outcome",
          "reasons",
          "sort",
          "kind",
          "number",
          "issuer",
          "issued",
          "from",
          "until",
          "name",
          "ownName",
          "born",
          "nationality",
          "paid");

  private final Texts texts;
  private final Locale locale;
  private final ZoneId zone;

  DeskSheet(Texts texts, Locale locale, ZoneId zone) {
    this.texts = texts;
    this.locale = locale;
    this.zone = zone;
  }

  /** With a mark of its encoding, for spreadsheets. */
  String write(List<Checked> rows) {
    StringWriter text = new StringWriter();
    text.append('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      rows.forEach(row -> csv.writeRecord(cells(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private List<String> cells(Checked row) {
    String reasons =
        String.join(
            " ",
            row.reasons().stream()
                .map(reason -> texts.get(locale, "desk.reason." + reason))
                .toList());
    Said said = row.said();
    if (said == null) {
      return List.of(
          String.valueOf(row.place()),
          row.outcome(),
          reasons,
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "");
    }
    return List.of(
        String.valueOf(row.place()),
        row.outcome(),
        reasons,
        said.receipt() ? "receipt" : "card",
        harmless(said.kind()),
        harmless(said.number()),
        harmless(said.issuer()),
        day(said.issued()),
        day(said.from()),
        day(said.until()),
        harmless(said.name()),
        harmless(said.ownName()),
        said.born(),
        harmless(said.nationality()),
        said.paid() == null ? "" : said.paid().toString(),
        said.paidOn() == null ? "" : said.paidOn().toString());
  }

  private String day(@Nullable Instant moment) {
    return moment == null ? "" : moment.atZone(zone).toLocalDate().toString();
  }

  /** A paper of anybody's making must not become a formula in a spreadsheet. */
  private static String harmless(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
