package org.lintas.casework.imports.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets files, rejected values and the way back after a month. */
@Component
class Sweep {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration HOUR = Duration.ofHours(1);

  private final JobStore jobs;
  private final RejectionStore rejections;
  private final UndoStore lots;
  private final ImportFiles files;
  private final Clock clock;
  private Instant swept = Instant.EPOCH;

  Sweep(JobStore jobs, RejectionStore rejections, UndoStore lots, ImportFiles files, Clock clock) {
    this.jobs = jobs;
    this.rejections = rejections;
    this.lots = lots;
    this.files = files;
    this.clock = clock;
  }

  /** Does it once an hour. */
  void run() {
    Instant now = clock.instant();
    if (Duration.between(swept, now).compareTo(HOUR) < 0) {
      return;
    }
    swept = now;
    for (long id : jobs.endedBefore(now.minus(KEPT))) {
      rejections.forget(id);
      files.forget(id);
    }
    lots.forget(now.minus(KEPT));
  }
}
