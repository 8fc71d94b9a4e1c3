package org.lintas.complaints.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.referrals.Referral.State;

/**
 * How quickly a channel answers referrals, by the bands of the European Internal Market Information
 * system's scoreboard: accepted within seven days, mean days to answer, answered in time. Green
 * counts one, yellow nothing, red one less; two or more is above average, minus two or less below.
 *
 * @param offered how many were offered and answered, or should have been
 */
public record Score(
    int offered, double acceptedInSevenDays, @Nullable Double meanDays, double inTime) {

  /** Below this many a score would speak of single people's cases. */
  public static final int FEWEST = 5;

  private static final Duration SEVEN_DAYS = Duration.ofDays(7);

  /** A band. */
  public enum Band {
    GREEN(1),
    YELLOW(0),
    RED(-1);

    private final int points;

    Band(int points) {
      this.points = points;
    }
  }

  /** How it stands beside others. */
  public enum Standing {
    ABOVE,
    AVERAGE,
    BELOW
  }

  /** Of the referrals to one channel. */
  static Score of(List<Referral> offered) {
    long accepted = offered.stream().filter(Score::isAcceptedSoon).count();
    long inTime = offered.stream().filter(Score::isInTime).count();
    List<Duration> answers =
        offered.stream()
            .filter(each -> each.consentedAt() != null && each.answeredAt() != null)
            .map(each -> Duration.between(each.consentedAt(), each.answeredAt()))
            .toList();
    double seconds = answers.stream().mapToLong(Duration::toSeconds).average().orElse(0);
    int all = Math.max(1, offered.size());
    return new Score(
        offered.size(),
        (double) accepted / all,
        answers.isEmpty() ? null : seconds / Duration.ofDays(1).toSeconds(),
        (double) inTime / all);
  }

  private static boolean isAcceptedSoon(Referral referral) {
    boolean accepted = referral.state() == State.ACCEPTED || referral.state() == State.DONE;
    Instant offered = referral.consentedAt();
    Instant answered = referral.answeredAt();
    return accepted
        && offered != null
        && answered != null
        && !answered.isAfter(offered.plus(SEVEN_DAYS));
  }

  private static boolean isInTime(Referral referral) {
    Instant answered = referral.answeredAt();
    Instant by = referral.moments().answerBy();
    return answered != null && by != null && !answered.isAfter(by);
  }

  public boolean isTooFew() {
    return offered < FEWEST;
  }

  public Band accepting() {
    return share(acceptedInSevenDays);
  }

  /** Under 16 days green, up to 25 yellow. */
  public Band answering() {
    if (meanDays == null || meanDays > 25) {
      return Band.RED;
    }
    return meanDays < 16 ? Band.GREEN : Band.YELLOW;
  }

  public Band timely() {
    return share(inTime);
  }

  /** Of 80 per cent green, of 60 yellow. */
  private static Band share(double share) {
    return share >= 0.8 ? Band.GREEN : share >= 0.6 ? Band.YELLOW : Band.RED;
  }

  public Standing standing() {
    int points = accepting().points + answering().points + timely().points;
    return points >= 2 ? Standing.ABOVE : points <= -2 ? Standing.BELOW : Standing.AVERAGE;
  }
}
