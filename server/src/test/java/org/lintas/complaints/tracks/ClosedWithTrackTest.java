package org.lintas.complaints.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Complaints;
import org.lintas.complaints.desk.Deskwork;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.tracks.TrackDeeds.Told;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Retention;
import org.lintas.node.TestClock;
import org.lintas.shared.Result;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk is done with a complaint while the law still hears it. */
@NodeTest
class ClosedWithTrackTest {

  @Autowired TrackDeeds deeds;
  @Autowired Tracks tracks;
  @Autowired Deskwork desk;
  @Autowired Retention retention;
  @Autowired Receipts receipts;
  @Autowired Channels channels;
  @Autowired TestClock clock;

  private Complaints complaints;

  @Autowired
  void node(BeanFactory node) {
    complaints = new Complaints(node);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void itsClockRingsOnAndItsEvidenceIsKeptUntilTheLawIsDone() {
    OpenedCase opened = complaints.opened("caseworker");
    long track = done(deeds.begin(opened, "legal-track", told()));
    done(desk.acknowledge(opened.officer(), opened.number(), ""));
    done(desk.close(opened.officer(), opened.number(), "passed-on", "The court has it now."));

    LocalDate until =
        LocalDate.now(clock)
            .plus(channels.find("migrant-support").orElseThrow().retention())
            .plusDays(1);
    clock.set(until);
    retention.shredDue();
    assertThat(isKept(opened)).isTrue();
    assertThat(tracks.overdue(opened.officer(), 0, 1_000).contents())
        .extracting(OverdueStage::number)
        .contains(opened.number());

    OpenedCase later = complaints.open("caseworker", opened.number());
    done(deeds.withdraw(later, track, "She settled"));
    retention.shredDue();
    assertThat(isKept(opened)).isFalse();
  }

  private boolean isKept(OpenedCase opened) {
    return receipts.open(complaints.receipt(opened.number()), "192.0.2.77").isPresent();
  }

  private Told told() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
    return new Told(today, null, Map.of("offence", "other", "facts", "Not paid"));
  }

  private static <T> T done(Result<T> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
    return ((Result.Done<T>) result).value();
  }
}
