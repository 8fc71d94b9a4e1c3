package org.lintas.complaints.figures;

import org.jspecify.annotations.Nullable;

/**
 * How long one stage of the law took, of complaints that left it in a quarter.
 *
 * @param stage such as {@code legal-track/charge}
 * @param people how many complaints left it; null where they are too few
 * @param median hours within which half of them did; null where they are too few
 * @param ninth hours within which nine in ten did; null where they are too few
 */
public record Dwell(
    String stage, @Nullable Integer people, @Nullable Integer median, @Nullable Integer ninth) {

  private static final int FEWEST = 5;
  private static final int DAY = 24;

  /** As counted. */
  record Counted(String stage, int people, double median, double ninth) {}

  /** What of it may be shown: nothing of a few, and of many no hour that is somebody's own. */
  static Dwell of(Counted counted) {
    return counted.people() < FEWEST
        ? new Dwell(counted.stage(), null, null, null)
        : new Dwell(
            counted.stage(), counted.people(), rounded(counted.median()), rounded(counted.ninth()));
  }

  /** To hours within two days, to days beyond. */
  private static int rounded(double hours) {
    return hours < 2 * DAY ? (int) Math.round(hours) : (int) Math.round(hours / DAY) * DAY;
  }
}
