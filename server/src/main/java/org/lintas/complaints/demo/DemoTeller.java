package org.lintas.complaints.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.complaints.filing.Intake;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault.Filed;
import org.lintas.node.DemoClock;
import org.lintas.shared.Result;
import org.lintas.uploads.Cleaned;
import org.springframework.stereotype.Component;

/** Tells a story: each step through its door, at its hour. */
@Component
class DemoTeller {

  private final Intake intake;
  private final DemoComplainant complainant;
  private final List<DemoHands> hands;
  private final Clock clock;

  DemoTeller(Intake intake, DemoComplainant complainant, List<DemoHands> hands, Clock clock) {
    this.intake = intake;
    this.complainant = complainant;
    this.hands = hands;
    this.clock = clock;
  }

  /** Files it at its hour and takes all its steps. */
  Filed tell(DemoStory story, DemoMembers members, List<Cleaned> photos) {
    Instant now = clock.instant();
    Filed filed =
        done("file", DemoClock.at(now.minus(story.ago()), () -> intake.file(story.whole(photos))));
    Receipts.Opened opened = new Receipts.Opened(filed.complaint(), filed.number(), filed.keys());
    for (DemoStep each : story.steps()) {
      DemoStep step = each.dated(clock);
      done(
          step.act(),
          DemoClock.at(now.minus(step.ago()), () -> taken(opened, step, members, photos)));
    }
    return filed;
  }

  private Result<?> taken(
      Receipts.Opened opened, DemoStep step, DemoMembers members, List<Cleaned> photos) {
    return step.by().equals("complainant")
        ? complainant.take(opened, step, photos)
        : hands.stream()
            .map(each -> each.take(members.here(step.by()), opened.number(), step))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody does " + step.act()));
  }

  private static <T> T done(String act, Result<T> result) {
    if (result instanceof Result.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException("a step of the demonstration, " + act + ", met: " + result);
  }
}
