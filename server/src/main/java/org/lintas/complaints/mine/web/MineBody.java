package org.lintas.complaints.mine.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    List<String> trusts) {

  /**
   * Something said.
   *
   * @param from {@code complainant} or {@code desk}
   */
  public record MessageBody(Instant at, String from, String kind, String text) {}

  /** A file, to be asked for by its id. */
  public record FileBody(String id, String name, String type, long bytes, Instant at) {}

  static MineBody of(OwnComplaint own, List<Said> thread, Told.Account told) {
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
        thread.stream()
            .map(each ->
                new MessageBody(
                    each.at(), each.hers() ? "complainant" : "desk", each.kind(), each.text()))
            .toList(),
        told.files().stream().map(MineBody::file).toList(),
        told.trusts());
  }

  private static FileBody file(Files.FileLine line) {
    return new FileBody(
        String.valueOf(line.id()), line.name(), line.type(), line.bytes(), line.at());
  }
}
