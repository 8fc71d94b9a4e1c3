package org.lintas.complaints.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.desk.Deskwork;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Receiving;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.reveals.Custody;
import org.lintas.complaints.reveals.Identities;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What ends when a complaint is taken back, and stays ended. */
@NodeTest
class WithdrawalTest {

  @Autowired Withdrawal withdrawal;
  @Autowired OwnComplaints own;
  @Autowired Reveals reveals;
  @Autowired Identities identities;
  @Autowired Custody custody;
  @Autowired Referrals referrals;
  @Autowired Passing passing;
  @Autowired Receiving receiving;
  @Autowired DeskCases cases;
  @Autowired Deskwork desk;
  @Autowired ApplicationContext node;

  private Filed filed;
  private Caller.Officer caseworker;
  private Caller.Officer embassy;
  private Receipts.Opened her;

  @BeforeEach
  void file() {
    filed = new Filed(node);
    caseworker = filed.member("caseworker");
    embassy = filed.member("embassy-caseworker");
    her = filed.at("migrant-support");
  }

  @Test
  void herNameIsShownToNobodyAnyMore() {
    done(asksForHerName());
    done(reveals.consent(her, reveals.of(her).getFirst().id()));
    assertThat(identities.read(caseworker, her.number())).isPresent();

    done(withdrawal.withdraw(her));

    assertThat(identities.read(caseworker, her.number())).isEmpty();
    assertThat(reveals.of(her).getFirst().state()).isEqualTo(Reveal.State.ENDED);
    assertThat(reveals.mayRead(caseworker, her.complaint())).isFalse();
  }

  @Test
  void noCustodianOpensHerNameAfterwardsAndNobodyAsksForIt() {
    done(asksForHerName());
    long id = reveals.of(her).getFirst().id();

    done(withdrawal.withdraw(her));

    assertThat(reasons(custody.say(filed.member("custodian"), id, true, "It would help.")))
        .containsExactly("reveal-over");
    assertThat(reasons(asksForHerName())).containsExactly("not-open");
    assertThat(identities.read(caseworker, her.number())).isEmpty();
  }

  @Test
  void anotherOrganisationIsHandedNothingAndTheComplaintStaysTakenBack() {
    long id = accepted(Referral.Way.TRANSFER);

    done(withdrawal.withdraw(her));

    assertThat(reasons(passing.handOver(caseworker, id)))
        .containsExactlyInAnyOrder("not-open", "not-accepted");
    assertThat(own.find(her)).hasValueSatisfying(each -> assertThat(each.isWithdrawn()).isTrue());
    assertThat(cases.read(embassy, her.number())).isEmpty();
    assertThat(referrals.of(her).getFirst().state()).isEqualTo(Referral.State.WITHDRAWN);
  }

  @Test
  void whoeverItWasSharedWithReadsItNoLonger() {
    done(passing.handOver(caseworker, accepted(Referral.Way.SHARE)));
    assertThat(cases.read(embassy, her.number())).isPresent();

    done(withdrawal.withdraw(her));

    assertThat(cases.read(embassy, her.number())).isEmpty();
  }

  @Test
  void whatIsClosedIsNotOpenedAgainByHandingItOver() {
    long id = accepted(Referral.Way.TRANSFER);
    done(desk.acknowledge(caseworker, her.number(), ""));
    done(desk.close(caseworker, her.number(), "remedied", "You were paid."));

    assertThat(reasons(passing.handOver(caseworker, id))).containsExactly("not-open");
    assertThat(own.find(her)).hasValueSatisfying(each -> assertThat(each.isClosed()).isTrue());
  }

  private Result<?> asksForHerName() {
    return reveals.ask(
        caseworker, her.number(), new Reveals.Wanted("caseworker", "To name her.", 24));
  }

  private long accepted(Referral.Way way) {
    done(
        passing.ask(
            caseworker,
            her.number(),
            new Passing.Wanted("embassy-mm", Optional.of(way), "They speak for you.")));
    filed.consentToReferral(her);
    long id = referrals.of(her).getFirst().id();
    done(receiving.accept(embassy, id));
    return id;
  }

  private static void done(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
  }

  private static List<String> reasons(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused<?>) result).reasons().stream().map(Reason::code).toList();
  }
}
