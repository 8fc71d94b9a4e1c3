package org.lintas.complaints.mine.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.filing.Told;
import org.lintas.complaints.mine.OwnComplaint;
import org.lintas.complaints.mine.Said;

/**
 * A complaint as the API tells it to whoever has the receipt.
 *
 * @param answerBy until when an answer is owed, or null
 */
public record MineBody(
    String number,
    String channel,
    List<String> kinds,
    String state,
    LocalDate filedOn,
    @Nullable Instant acknowledgeBy,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant answerBy,
    @Nullable LocalDate closedOn,
    @Nullable LocalDate retentionUntil,
    List<MessageBody> messages,
    List<FileBody> files,
    List<String> trusts,
    List<BesideBody.RevealBody> reveals,
    List<BesideBody.ReferralBody> referrals,
    List<BesideBody.AdmissionBody> admissions,
    BesideBody.@Nullable OutcomeBody outcome,
    List<BesideBody.HelpBody> help,
    List<BesideBody.TrackBody> tracks,
    List<BesideBody.RefusalBody> refusals) {

  /**
   * Something said.
   *
   * @param from {@code complainant} or {@code desk}
   */
  public record MessageBody(Instant at, String from, String kind, String text) {

    static MessageBody of(Said said) {
      return new MessageBody(
          said.at(), said.hers() ? "complainant" : "desk", said.kind(), said.text());
    }
  }

  /** A file, to be asked for by its id. */
  public record FileBody(String id, String name, String type, long bytes, Instant at) {

    static FileBody of(Files.FileLine line) {
      return new FileBody(
          String.valueOf(line.id()), line.name(), line.type(), line.bytes(), line.at());
    }
  }

  static MineBody of(
      OwnComplaint own, List<Said> thread, Told.Account told, Beside beside, Locale locale) {
    return new MineBody(
        own.number(),
        own.channel(),
        own.kinds(),
        own.state(),
        own.filedOn(),
        own.acknowledgeBy(),
        own.acknowledgedAt(),
        own.answerBy(),
        own.closedOn(),
        own.retentionUntil(),
        thread.stream().map(MessageBody::of).toList(),
        told.files().stream().map(FileBody::of).toList(),
        told.trusts(),
        beside.reveals().stream().map(BesideBody.RevealBody::of).toList(),
        beside.referrals().stream()
            .map(each -> BesideBody.ReferralBody.of(each, beside.channel(each.to(), locale)))
            .toList(),
        beside.admissions().stream().map(BesideBody.AdmissionBody::of).toList(),
        BesideBody.OutcomeBody.of(beside.outcome()),
        beside.help().stream().map(BesideBody.HelpBody::of).toList(),
        beside.tracks().stream().map(BesideBody.TrackBody::of).toList(),
        beside.refusals().stream().map(BesideBody.RefusalBody::of).toList());
  }
}
