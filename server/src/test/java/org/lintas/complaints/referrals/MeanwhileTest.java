package org.lintas.complaints.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.complaints.admissions.Admission;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.desk.Deskwork;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.desk.State;
import org.lintas.complaints.mine.Withdrawal;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** She agrees to a reading in the moment in which it ends for everybody. */
@NodeTest
class MeanwhileTest {

  private static final int SECONDS = 20;

  @Autowired Admissions admissions;
  @Autowired Admitting admitting;
  @Autowired Reveals reveals;
  @Autowired Referrals referrals;
  @Autowired Passing passing;
  @Autowired Receiving receiving;
  @Autowired Withdrawal withdrawal;
  @Autowired Deskwork desk;
  @Autowired DeskCases cases;
  @Autowired Vault vault;
  @Autowired KeyRing ring;
  @Autowired ApplicationContext node;

  @Autowired
  @Qualifier("complaints")
  TransactionTemplate transaction;

  private Filed filed;
  private Caller.Officer caseworker;
  private Caller.Officer investigator;
  private Receipts.Opened her;

  @BeforeEach
  void file() {
    filed = new Filed(node);
    caseworker = filed.member("caseworker");
    investigator = filed.member("investigator");
    her = filed.at("migrant-support");
  }

  @Test
  void whoIsLetInWhileTheCaseIsHandedOverReadsNoTrack() throws Exception {
    long asked = asksForHerTrack();
    long referral = accepted();
    done(
        meanwhile(
            () -> admissions.consent(her, asked), () -> passing.handOver(caseworker, referral)));
    assertThat(mayOpen(Compartment.TRACK)).isFalse();
    assertThat(admissions.of(her).getFirst().state()).isEqualTo(Admission.State.ENDED);
  }

  @Test
  void whoIsToldHerNameWhileTheCaseIsHandedOverHasNoKeyToIt() throws Exception {
    Reveals.Wanted wanted = new Reveals.Wanted("investigator", "To name her.", 24);
    done(reveals.ask(caseworker, her.number(), wanted));
    long asked = reveals.of(her).getFirst().id();
    long referral = accepted();
    done(
        meanwhile(() -> reveals.consent(her, asked), () -> passing.handOver(caseworker, referral)));
    assertThat(mayOpen(Compartment.IDENTITY)).isFalse();
    assertThat(reveals.of(her).getFirst().state()).isEqualTo(Reveal.State.ENDED);
  }

  @Test
  void aCaseThatIsBeingHandedOverIsAcknowledgedByNobodyWhoHasItNoLonger() throws Exception {
    long referral = accepted();
    Result<?> acknowledged =
        meanwhile(
            () -> passing.handOver(caseworker, referral),
            () -> desk.acknowledge(caseworker, her.number(), ""));
    assertThat(acknowledged).isInstanceOf(Result.Missing.class);
    assertThat(cases.find(filed.member("embassy-caseworker"), her.number()))
        .hasValueSatisfying(each -> assertThat(each.state()).isEqualTo(State.FILED));
  }

  @Test
  void whoIsLetInWhileSheTakesHerComplaintBackReadsNoTrack() throws Exception {
    long asked = asksForHerTrack();
    done(meanwhile(() -> admissions.consent(her, asked), () -> withdrawal.withdraw(her)));
    assertThat(mayOpen(Compartment.TRACK)).isFalse();
  }

  /** What comes of the other thing, begun when one is done and not committed yet. */
  private Result<?> meanwhile(Callable<Result<?>> first, Callable<Result<?>> second)
      throws Exception {
    CountDownLatch isDone = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<?> one =
          two.submit(() ->
              transaction.executeWithoutResult(_ -> {
                done(called(first));
                isDone.countDown();
                waited(mayCommit);
              }));
      waited(isDone);
      Future<Result<?>> other = two.submit(second);
      Thread.sleep(500); // it is at the lock by now, or has read what is over in a moment
      mayCommit.countDown();
      one.get(SECONDS, TimeUnit.SECONDS);
      return other.get(SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void waited(CountDownLatch latch) {
    try {
      assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Result<?> called(Callable<Result<?>> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private long asksForHerTrack() {
    Admitting.Wanted wanted = new Admitting.Wanted("investigator", "To look into it.");
    done(admitting.ask(caseworker, her.number(), wanted));
    return admissions.of(her).getFirst().id();
  }

  private long accepted() {
    done(
        passing.ask(
            caseworker,
            her.number(),
            new Passing.Wanted(
                "embassy-mm", Optional.of(Referral.Way.TRANSFER), "They speak for you.")));
    filed.consentToReferral(her);
    long id = referrals.of(her).getFirst().id();
    done(receiving.accept(filed.member("embassy-caseworker"), id));
    return id;
  }

  private boolean mayOpen(Compartment compartment) {
    return vault.entitled(ring.of(investigator).orElseThrow(), her.complaint(), compartment);
  }

  private static void done(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
  }
}
