package org.lintas.complaints.tracks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * Where a complaint stands on one of its tracks, as far as clocks know.
 *
 * @param track name of the definition, such as {@code legal-track}
 * @param title of the track in the reader's language
 * @param stage that is open, or empty when none is
 * @param since when it opened, or null
 * @param due until when, or null
 * @param late whether that is past
 * @param passed stages done before, the first one first
 */
public record TrackLine(
    long id,
    String track,
    String title,
    String stage,
    String stageTitle,
    @Nullable Instant since,
    @Nullable Instant due,
    boolean late,
    Standing standing,
    List<Passed> passed) {

  /** How a track stands. */
  public enum Standing {
    OPEN,
    FINISHED,
    REFUSED,
    WITHDRAWN;

    public String code() {
      return Word.of(this);
    }

    public static Standing of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** A stage that is over: it dwelt here from one moment to the other. */
  public record Passed(String stage, String title, Instant opened, Instant done) {}
}
