package org.lintas.complaints.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.complaints.referrals.Referral.Moments;
import org.lintas.complaints.referrals.Referral.State;
import org.lintas.complaints.referrals.Referral.Way;
import org.lintas.complaints.referrals.Score.Band;
import org.lintas.complaints.referrals.Score.Standing;

class ScoreTest {

  private static final Instant OFFERED = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration TERM = Duration.ofDays(14);

  @Test
  void fourOfFiveWithinSevenDaysIsGreen() {
    Score score =
        Score.of(
            List.of(
                accepted(1), accepted(7), accepted(3), accepted(6), answered(State.REFUSED, 2)));
    assertThat(score.accepting()).isEqualTo(Band.GREEN);
    assertThat(score.timely()).isEqualTo(Band.GREEN);
    assertThat(score.answering()).isEqualTo(Band.GREEN);
    assertThat(score.standing()).isEqualTo(Standing.ABOVE);
  }

  @Test
  void theBandsEndWhereTheScoreboardSays() {
    assertThat(mean(15.9).answering()).isEqualTo(Band.GREEN);
    assertThat(mean(16).answering()).isEqualTo(Band.YELLOW);
    assertThat(mean(25).answering()).isEqualTo(Band.YELLOW);
    assertThat(mean(25.1).answering()).isEqualTo(Band.RED);
    assertThat(new Score(5, 0.6, 1.0, 0.59).accepting()).isEqualTo(Band.YELLOW);
    assertThat(new Score(5, 0.6, 1.0, 0.59).timely()).isEqualTo(Band.RED);
  }

  @Test
  void whoeverNeverAnswersIsBelowAverage() {
    List<Referral> silent = new ArrayList<>();
    for (int at = 0; at < 5; at++) {
      silent.add(referral(State.OFFERED, null));
    }
    Score score = Score.of(silent);
    assertThat(score.meanDays()).isNull();
    assertThat(score.standing()).isEqualTo(Standing.BELOW);
  }

  @Test
  void fourReferralsAreTooFewToScore() {
    assertThat(Score.of(List.of(accepted(1), accepted(1), accepted(1), accepted(1))).isTooFew())
        .isTrue();
  }

  private static Score mean(double days) {
    return new Score(5, 1, days, 1);
  }

  private static Referral accepted(int days) {
    return answered(State.ACCEPTED, days);
  }

  private static Referral answered(State state, int days) {
    return referral(state, OFFERED.plus(Duration.ofDays(days)));
  }

  private static Referral referral(State state, @Nullable Instant at) {
    return new Referral(
        1,
        2,
        "one",
        "other",
        Way.SHARE,
        state,
        "",
        new Moments(OFFERED, OFFERED, OFFERED.plus(TERM), at, null),
        null);
  }
}
