package org.lintas.complaints.desk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.desk.Assignment;
import org.lintas.complaints.desk.CaseFile;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Triage;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.vault.Piece;

/**
 * A complaint as the API tells it to its desk, opened by the caller's keys.
 *
 * @param held whether the caller's own channel holds it, rather than having it shared
 * @param told at filing
 * @param triage the newest; null before the first
 */
record DeskBody(
    @JsonUnwrapped LineBody line,
    boolean held,
    List<ToldBody> told,
    List<String> trusts,
    List<SaidBody> messages,
    List<SaidBody> notes,
    @Nullable TriageBody triage,
    List<HelpBody> help,
    List<FileBody> files) {

  /**
   * What of it stands in the clear.
   *
   * @param owed what is owed next: {@code acknowledge}, {@code dispatch}, {@code answer} or {@code
   *     nothing}
   * @param due until when, or null
   */
  record LineBody(
      String number,
      String channel,
      List<String> kinds,
      @Nullable String sector,
      @Nullable String corridor,
      @Nullable String language,
      String state,
      @Nullable String stage,
      String urgency,
      @Nullable String outcome,
      String owed,
      @Nullable Instant due,
      LocalDate filedOn,
      @Nullable LocalDate closedOn,
      @Nullable LocalDate retentionUntil) {

    static LineBody of(Docket docket) {
      return new LineBody(
          docket.number(),
          docket.channel(),
          docket.about().kinds(),
          docket.about().sector(),
          docket.about().corridor(),
          docket.about().language(),
          docket.state().word(),
          docket.stage(),
          docket.urgency().word(),
          docket.outcome(),
          docket.times().owed(),
          docket.times().due(),
          docket.days().filed(),
          docket.days().closed(),
          docket.days().retainedUntil());
    }
  }

  /** One thing that was told. */
  record ToldBody(String field, String text) {}

  /**
   * Something written since.
   *
   * @param by name of an account, or {@code complainant}
   */
  record SaidBody(Instant at, String by, String kind, String text) {}

  record TriageBody(List<String> groups, String cause, String words, boolean nonRefoulement) {}

  record HelpBody(
      String id, String kind, String state, Instant at, @Nullable LocalDate until, String words) {}

  /** A file, to be asked for by its id. */
  record FileBody(String id, String name, String type, long bytes, Instant at, String by) {}

  static DeskBody of(CaseFile file) {
    Triage.Sealed triage = file.triage();
    return new DeskBody(
        LineBody.of(file.docket()),
        file.held(),
        file.told().lines().stream().map(DeskBody::told).toList(),
        file.told().trusts(),
        file.thread().stream().map(DeskBody::said).toList(),
        file.notes().stream().map(DeskBody::said).toList(),
        triage == null ? null : triage(triage),
        file.help().stream().map(DeskBody::help).toList(),
        file.told().files().stream().map(DeskBody::file).toList());
  }

  private static ToldBody told(Told.Line line) {
    return new ToldBody(line.key().substring(line.key().lastIndexOf('.') + 1), line.text());
  }

  private static SaidBody said(Piece piece) {
    return new SaidBody(piece.at(), piece.by(), piece.kind(), piece.text());
  }

  private static TriageBody triage(Triage.Sealed triage) {
    return new TriageBody(
        triage.groups().stream().map(Triage.Group::word).sorted().toList(),
        triage.cause().word(),
        triage.words(),
        triage.forbidsReturn());
  }

  private static HelpBody help(Assignment each) {
    return new HelpBody(
        String.valueOf(each.id()),
        each.kind(),
        each.state(),
        each.at(),
        each.until(),
        each.words());
  }

  private static FileBody file(Files.FileLine each) {
    return new FileBody(
        String.valueOf(each.id()), each.name(), each.type(), each.bytes(), each.at(), each.by());
  }
}
