package org.lintas.casework.imports.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is kept.
 *
 * @param procedure serial of the published version
 * @param sha256 of the file, hex
 * @param trouble what it waits for, or null
 */
public record Job(
    long id,
    int procedure,
    String stage,
    String fileName,
    String sha256,
    long bytes,
    Format format,
    boolean onlyGood,
    boolean thenRun,
    State state,
    Order order,
    Progress progress,
    Undo undo,
    @Nullable String trouble,
    @Nullable Instant finishedAt) {

  /** How the file is to be read. */
  public record Format(String charset, char separator, boolean buddhist) {}

  /** Who ordered it, where that account managed programmes then, and when. */
  public record Order(int account, String by, List<Integer> offices, Instant at) {}

  /**
   * How far it is.
   *
   * @param rowDone last row dealt with, as the file counts
   * @param rejected rows, not reasons
   * @param buddhist rows whose years look Buddhist
   * @param begun since when and from where it works without a break; null before
   */
  public record Progress(int rowDone, long bytesDone, Counts counts, @Nullable Begun begun) {

    /** Before the first row. */
    public static final Progress NONE = new Progress(0, 0, new Counts(0, 0, 0, 0, 0), null);
  }

  public record Counts(int read, int accepted, int already, int rejected, int buddhist) {

    Counts plus(Counts more) {
      return new Counts(
          read + more.read,
          accepted + more.accepted,
          already + more.already,
          rejected + more.rejected,
          buddhist + more.buddhist);
    }
  }

  /**
   * @param touched moment of the last bookmark
   */
  public record Begun(Instant at, int row, long bytes, Instant touched) {}

  /**
   * How far taking back is.
   *
   * @param by who ordered it, or null
   * @param possible entries that could still be taken back
   * @param total entries that were to be taken back
   * @param done taken back so far
   * @param kept left alone, because somebody had built upon them
   */
  public record Undo(
      int account, @Nullable String by, int possible, int total, int done, int kept) {

    /** Nothing entered yet. */
    public static final Undo NONE = new Undo(0, null, 0, 0, 0, 0);
  }

  public enum State {
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED,
    /** A run that rests at its bookmark until somebody says go on. */
    PAUSED,
    /** What it entered is being taken back. */
    UNDOING,
    UNDONE;

    /** Whether a node is to work on it. */
    public boolean isAtWork() {
      return this == CHECKING || this == RUNNING || this == UNDOING;
    }
  }

  /** The same import, ordered to run. */
  public Job toRun() {
    return ordered(State.RUNNING, format, onlyGood, false);
  }

  /** The same import with other orders. */
  public Job ordered(State wanted, Format read, boolean onlyGoodRows, boolean runAfterwards) {
    return new Job(
        id,
        procedure,
        stage,
        fileName,
        sha256,
        bytes,
        read,
        onlyGoodRows,
        runAfterwards,
        wanted,
        order,
        progress,
        undo,
        trouble,
        finishedAt);
  }
}
