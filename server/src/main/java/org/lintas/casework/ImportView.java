package org.lintas.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.imports.run.Job;
import org.lintas.procedures.Published;

/**
 * An import as whoever ordered it sees it.
 *
 * @param state {@code checking}, {@code checked}, {@code running}, {@code done}, {@code failed} or
 *     {@code cancelled}
 * @param accepted rows that went in, or in a check would go in
 * @param already rows whose content was recorded before
 * @param rejected rows, not reasons
 * @param buddhistRows rows with years that look Buddhist
 * @param by who ordered it
 */
public record ImportView(
    long id,
    Published published,
    String stage,
    String fileName,
    String sha256,
    long bytes,
    String encoding,
    String separator,
    boolean buddhist,
    boolean onlyGood,
    String state,
    int rows,
    int accepted,
    int already,
    int rejected,
    int buddhistRows,
    long bytesDone,
    long rowsPerSecond,
    @Nullable Long secondsLeft,
    String by,
    Instant orderedAt,
    @Nullable Instant finishedAt) {

  static ImportView of(Job job, Published published) {
    Job.Progress progress = job.progress();
    return new ImportView(
        job.id(),
        published,
        job.stage(),
        job.fileName(),
        job.sha256(),
        job.bytes(),
        job.format().charset().toLowerCase(Locale.ROOT).replace("x-", ""),
        separatorName(job.format().separator()),
        job.format().buddhist(),
        job.onlyGood(),
        job.state().name().toLowerCase(Locale.ROOT),
        progress.counts().read(),
        progress.counts().accepted(),
        progress.counts().already(),
        progress.counts().rejected(),
        progress.counts().buddhist(),
        progress.bytesDone(),
        rate(progress),
        secondsLeft(job),
        job.order().by(),
        job.order().at(),
        job.finishedAt());
  }

  private static String separatorName(char separator) {
    return switch (separator) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> "comma";
    };
  }

  private static long rate(Job.Progress progress) {
    Job.Begun begun = progress.begun();
    long millis = begun == null ? 0 : millis(begun);
    return begun == null || millis <= 0
        ? 0
        : (progress.counts().read() - begun.row()) * 1000L / millis;
  }

  private static @Nullable Long secondsLeft(Job job) {
    Job.Begun begun = job.progress().begun();
    if (begun == null || !job.state().isAtWork()) {
      return null;
    }
    long done = job.progress().bytesDone() - begun.bytes();
    long left = Math.max(0, job.bytes() - job.progress().bytesDone());
    return done <= 0 ? null : millis(begun) * left / done / 1000;
  }

  private static long millis(Job.Begun begun) {
    return Duration.between(begun.at(), begun.touched()).toMillis();
  }

  /** Whether a node is at work on it. */
  public boolean atWork() {
    return state.equals("checking") || state.equals("running");
  }

  /** Whether it was checked and may now run. */
  public boolean mayRun() {
    return state.equals("checked") && accepted > 0;
  }

  /** How much of the file is dealt with, from 0 to 1. */
  public double share() {
    return switch (state) {
      case "checking", "running" -> bytes == 0 ? 0 : Math.min(1, (double) bytesDone / bytes);
      default -> 1;
    };
  }

  /** One reason why a row was not taken, in the reader's language. */
  public record RejectedCell(
      int row, @Nullable String column, @Nullable String value, String code, String message) {}
}
