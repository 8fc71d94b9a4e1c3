package org.lintas.complaints.filing;

import java.util.ArrayList;
import java.util.List;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Piece;
import org.lintas.complaints.vault.Pieces;
import org.lintas.pages.Countries;
import org.lintas.pages.Page;
import org.springframework.stereotype.Component;

/** Reads again what was told at filing: for whoever has the keys. */
@Component
public class Told {

  static final String STORY = "story";
  static final String IDENTITY = "identity";

  /** Kind of the pieces that say whom she trusts; the newest counts. */
  public static final String TRUST = "trust";

  private final Pieces pieces;
  private final Files files;

  Told(Pieces pieces, Files files) {
    this.pieces = pieces;
    this.files = files;
  }

  /**
   * What was told.
   *
   * @param trusts whom she trusts, in her newest words; empty when she named nobody
   */
  public record Account(List<Line> lines, List<Files.FileLine> files, List<String> trusts) {}

  /**
   * One thing that was told.
   *
   * @param key of its name
   * @param text as it was written, or a word of a list
   * @param words beginning of the key that says a word of a list, {@code country}, or empty
   */
  public record Line(String key, String text, String words) {

    /** In the reader's language where it is a word of a list; otherwise as it was written. */
    public String shown(Page page) {
      return switch (words) {
        case "" -> text;
        case "country" -> Countries.name(text, page.locale());
        default -> page.t(words + text);
      };
    }
  }

  /** All but who she is. */
  public Account of(Keys keys, long complaint) {
    List<Piece> read = pieces.read(keys, complaint, Compartment.STORY);
    List<Line> lines = new ArrayList<>();
    read.stream()
        .filter(each -> each.kind().equals(STORY))
        .map(each -> Written.statement(each.text()))
        .forEach(told -> lines.addAll(lines(told)));
    List<String> trusts =
        read.stream()
            .filter(each -> each.kind().equals(TRUST))
            .reduce((first, last) -> last)
            .map(each -> each.text().lines().filter(line -> !line.isBlank()).toList())
            .orElse(List.of());
    return new Account(lines, files.list(keys, complaint), trusts);
  }

  /** Who she is, as far as she said; no lines when she did not. */
  public Account identity(Keys keys, long complaint) {
    List<Line> lines =
        pieces.read(keys, complaint, Compartment.IDENTITY).stream()
            .filter(each -> each.kind().equals(IDENTITY))
            .flatMap(each -> lines(Written.identity(each.text())).stream())
            .toList();
    return new Account(lines, List.of(), List.of());
  }

  /** Who she is, each thing with its name. */
  public static List<Line> lines(Statement.Identity given) {
    List<Line> lines = new ArrayList<>();
    add(lines, "name", given.name());
    add(lines, "contact", given.contact());
    add(lines, "status", given.status());
    add(lines, "person", given.person());
    return lines;
  }

  /** What a statement says, each thing with its name. */
  public static List<Line> lines(Statement told) {
    List<Line> lines = new ArrayList<>();
    for (Kind kind : told.kinds()) {
      add(lines, "kind", kind.word(), "complaints.kind.");
    }
    add(lines, "teller", told.teller(), "complaints.filing.teller.");
    add(lines, "what", told.event().what());
    add(lines, "where", told.event().where());
    add(lines, "when", told.event().when());
    add(lines, "country", told.event().country(), "country");
    add(lines, "origin", told.event().origin(), "country");
    Sector sector = told.event().sector();
    if (sector != null) {
      add(lines, "sector", sector.word(), "complaints.sector.");
    }
    String number = told.respondent().organisation();
    if (!number.isEmpty()) {
      add(lines, "organisation", told.respondent().name() + " (" + number + ")");
    }
    add(lines, "respondent", told.respondent().described());
    add(lines, "wants", told.wants());
    return lines;
  }

  private static void add(List<Line> lines, String field, String text) {
    add(lines, field, text, "");
  }

  private static void add(List<Line> lines, String field, String text, String words) {
    if (!text.isBlank()) {
      lines.add(new Line("complaints.filing.told." + field, text, words));
    }
  }
}
