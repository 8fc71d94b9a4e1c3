package org.lintas.recruitment.contracts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Page;
import org.lintas.recruitment.contracts.Assessment;
import org.lintas.recruitment.contracts.Assessment.Judged;
import org.lintas.recruitment.contracts.Contract;
import org.lintas.recruitment.contracts.model.Change;
import org.lintas.recruitment.contracts.model.Exchange;
import org.lintas.recruitment.contracts.model.Field;
import org.lintas.recruitment.contracts.model.Finding;
import org.lintas.recruitment.contracts.model.Line;
import org.lintas.recruitment.contracts.model.Rule;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.occupations.Occupations;

/** A contract with all its texts beside one another, ready to be put into words. */
public record Compared(Contract contract, Assessment assessment, Occupations occupations) {

  /** A field in every text. */
  public record Row(Field field, List<Cell> cells) {

    public boolean substituted() {
      return cells.stream().anyMatch(cell -> cell.change() != null && cell.change().substitutes());
    }
  }

  /**
   * A field in one text.
   *
   * @param value null when the text says nothing of it
   * @param change against the earlier text that promised most, or null when nothing is to be said
   * @param note why, in the reader's words, or null
   */
  public record Cell(
      Version.Kind kind, @Nullable String value, @Nullable Change change, @Nullable String note) {

    /** Colour of the tag that tells the change. */
    public String colour() {
      return switch (Objects.requireNonNull(change)) {
        case SAME -> "grey";
        case BETTER -> "green";
        case OTHERWISE -> "blue";
        case UNCLEAR -> "yellow";
        case ANOTHER, WORSE -> "red";
      };
    }
  }

  /**
   * What the law says of a text.
   *
   * @param law where it says so
   */
  public record Said(Version.Kind kind, String sentence, String law, boolean breach) {}

  public List<Version> texts() {
    return contract.texts();
  }

  /** Every field of which some text says something. */
  public List<Row> rows(Page page) {
    TermsWords words = new TermsWords(page, occupations);
    List<Row> rows = new ArrayList<>();
    for (Field field : Field.values()) {
      List<Cell> cells = texts().stream().map(text -> cell(page, words, text, field)).toList();
      boolean said = cells.stream().anyMatch(cell -> cell.value() != null);
      // what follows from wage and hours is told when it tells something
      if (said && (field != Field.HOURLY_WAGE || cells.stream().anyMatch(Compared::matters))) {
        rows.add(new Row(field, cells));
      }
    }
    return rows;
  }

  private static boolean matters(Cell cell) {
    return cell.change() != null && cell.change() != Change.SAME;
  }

  private Cell cell(Page page, TermsWords words, Version text, Field field) {
    Optional<Judged> judged = assessment.worst(text.kind(), field);
    return new Cell(
        text.kind(),
        words.value(text.terms(), field),
        judged.map(each -> each.line().change()).orElse(null),
        judged.map(each -> note(page, each)).orElse(null));
  }

  private static @Nullable String note(Page page, Judged judged) {
    Line line = judged.line();
    Exchange.Rate rate = line.rate();
    if (rate != null) {
      return page.t(
          "contracts.note.rate",
          "from",
          rate.from(),
          "to",
          rate.to(),
          "factor",
          rate.factor().stripTrailingZeros().toPlainString(),
          "day",
          page.date(rate.day()),
          "source",
          rate.source());
    }
    return line.note() == null ? null : page.t("contracts.note." + line.note());
  }

  /** What the law says, by text; questions after breaches. */
  public List<Said> said(Page page) {
    List<Said> said = new ArrayList<>();
    Corridor corridor = assessment.corridor().orElse(null);
    if (corridor == null) {
      return said;
    }
    for (Version text : texts()) {
      for (Finding finding : assessment.findings().getOrDefault(text.kind(), List.of())) {
        said.add(
            new Said(
                text.kind(),
                page.t("contracts.finding." + finding.code()),
                law(page, corridor, finding.rule().law()),
                finding.breach()));
      }
    }
    said.sort((one, other) -> Boolean.compare(other.breach(), one.breach()));
    return said;
  }

  private static String law(Page page, Corridor corridor, Rule.Law law) {
    String name = corridor.text("law." + law.name(), page.locale());
    return law.section() == null
        ? name
        : page.t("contracts.law", "law", name, "section", law.section());
  }

  public boolean substituted() {
    return assessment.substituted();
  }

  public boolean breaches() {
    return texts().stream().anyMatch(text -> !assessment.breaches(text.kind()).isEmpty());
  }

  /** Whether some text ties the worker's permit to one employer. */
  public boolean tied() {
    return texts().stream().anyMatch(text -> Boolean.TRUE.equals(text.terms().tied()));
  }

  public String from(Page page) {
    return new TermsWords(page, occupations).country(contract.of().origin());
  }

  public String to(Page page) {
    return new TermsWords(page, occupations).country(contract.of().destination());
  }
}
