package org.lintas.api;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers after two days: they hold what people were told. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "lintas.background", matchIfMissing = true)
class Pruning {

  static final Duration KEPT = Duration.ofHours(48);

  private final KeptAnswers answers;
  private final Clock clock;

  Pruning(KeptAnswers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void prune() {
    answers.prune(clock.instant().minus(KEPT));
  }
}
