package org.lintas.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.imports.run.Job;
import org.lintas.procedures.Published;

/**
 * An import as whoever ordered it sees it.
 *
 * @param state {@code checking}, {@code checked}, {@code running}, {@code paused}, {@code done},
 *     {@code failed}, {@code cancelled}, {@code undoing} or {@code undone}
 * @param accepted rows that went in, or in a check would go in
 * @param already rows whose content was recorded before
 * @param rejected rows, not reasons
 * @param buddhistRows rows with years that look Buddhist
 * @param trouble why it waits, {@code database-away}, {@code database-busy} or {@code disk-full};
 *     null while nothing is in its way
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
    Undo undo,
    @Nullable String trouble,
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
        rate(job),
        secondsLeft(job),
        new Undo(job.undo().possible(), job.undo().total(), job.undo().done(), job.undo().kept()),
        job.trouble(),
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

  private static long rate(Job job) {
    Job.Begun begun = job.progress().begun();
    long millis = begun == null ? 0 : millis(begun);
    return begun == null || millis <= 0 ? 0 : (done(job) - begun.row()) * 1000L / millis;
  }

  /** Rows that the work at hand has dealt with. */
  private static long done(Job job) {
    return job.state() == Job.State.UNDOING
        ? (long) job.undo().done() + job.undo().kept()
        : job.progress().counts().read();
  }

  private static @Nullable Long secondsLeft(Job job) {
    Job.Begun begun = job.progress().begun();
    if (begun == null || !job.state().isAtWork()) {
      return null;
    }
    boolean undoing = job.state() == Job.State.UNDOING;
    long done = undoing ? done(job) - begun.row() : job.progress().bytesDone() - begun.bytes();
    long left =
        undoing
            ? job.undo().total() - done(job)
            : Math.max(0, job.bytes() - job.progress().bytesDone());
    return done <= 0 ? null : millis(begun) * left / done / 1000;
  }

  private static long millis(Job.Begun begun) {
    return Duration.between(begun.at(), begun.touched()).toMillis();
  }

  /** Whether a node is at work on it. */
  public boolean atWork() {
    return state.equals("checking") || state.equals("running") || state.equals("undoing");
  }

  /** Whether it was checked and may now run. */
  public boolean mayRun() {
    return state.equals("checked") && accepted > 0;
  }

  /** Whether it can be stopped: it is at work, rests or waits to run. */
  public boolean mayCancel() {
    return List.of("checking", "checked", "running", "paused").contains(state);
  }

  /** Whether what it has entered can still be taken back. */
  public boolean mayUndo() {
    return undo.possible() > 0
        && List.of("running", "paused", "done", "failed", "cancelled").contains(state);
  }

  /** How much is dealt with, from 0 to 1. */
  public double share() {
    return switch (state) {
      case "undoing" -> undo.total() == 0 ? 0 : (double) (undo.done() + undo.kept()) / undo.total();
      case "checking", "running", "paused" ->
          bytes == 0 ? 0 : Math.min(1, (double) bytesDone / bytes);
      default -> 1;
    };
  }

  /**
   * How far taking back is, in entries.
   *
   * @param possible that could still be taken back
   * @param total that were to be
   * @param done taken back so far
   * @param kept left alone, because somebody had worked on the case since
   */
  public record Undo(int possible, int total, int done, int kept) {}

  /** One reason why a row was not taken, in the reader's language. */
  public record RejectedCell(
      int row, @Nullable String column, @Nullable String value, String code, String message) {}
}
