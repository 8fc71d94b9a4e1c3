package org.lintas.complaints.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.DeskCases;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.referrals.Referral.State;
import org.lintas.complaints.referrals.Referral.Way;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.NotEntitled;
import org.lintas.complaints.vault.Piece;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case between two channels, through the doors of all. */
@NodeTest
class ReferralsTest {

  private static final String SECRET = "He keeps all our passports in the office safe.";

  @Autowired Referrals hers;
  @Autowired Passing passing;
  @Autowired Receiving receiving;
  @Autowired PassingIdentity identities;
  @Autowired Reveals reveals;
  @Autowired Scoreboard scores;
  @Autowired DeskCases cases;
  @Autowired Pieces pieces;
  @Autowired KeyRing ring;
  @Autowired ApplicationContext node;

  private Filed filed;
  private Caller.Officer sender;
  private Caller.Officer receiver;

  @BeforeEach
  void signIn() {
    filed = new Filed(node);
    sender = filed.member("caseworker");
    receiver = filed.member("embassy-caseworker");
  }

  @Test
  void nothingIsOfferedBeforeSheConsents() {
    Receipts.Opened her = told();
    long id = ask(her, Way.SHARE);
    assertThat(offered(her)).isEmpty();
    assertThat(receiving.accept(receiver, id)).isInstanceOf(Result.Missing.class);
    assertThat(reasons(passing.handOver(sender, id)))
        .containsExactlyInAnyOrder("no-consent", "not-accepted");
    done(hers.refuse(her, id));
    assertThat(reasons(hers.consent(her, id))).containsExactly("referral-answered");
    assertThat(offered(her)).isEmpty();
  }

  @Test
  void untilItIsHandedOverTheReceiverSeesNoWord() {
    Receipts.Opened her = told();
    long id = ask(her, Way.SHARE);
    done(hers.consent(her, id));
    Preview preview = offered(her).orElseThrow();
    assertThat(preview.about().kinds()).containsExactly("documents");
    assertThat(preview.referral().why()).isEmpty();
    assertThat(cases.read(receiver, her.number())).isEmpty();
    done(receiving.accept(receiver, id));
    assertThat(cases.read(receiver, her.number())).isEmpty();
    unread(her);
    done(passing.handOver(sender, id));
    assertThat(pieces.read(keys(receiver), her.complaint(), Compartment.STORY))
        .extracting(Piece::text)
        .contains(SECRET);
  }

  @Test
  void whatIsSharedIsReadAndNotWorkedOnAndNotesStay() {
    Receipts.Opened her = told();
    long id = shared(her);
    assertThat(cases.read(receiver, her.number()))
        .hasValueSatisfying(file -> {
          assertThat(file.held()).isFalse();
          assertThat(file.notes()).isEmpty();
        });
    assertThatThrownBy(() -> pieces.read(keys(receiver), her.complaint(), Compartment.NOTES))
        .isInstanceOf(NotEntitled.class);
    done(hers.withdraw(her, id));
    unread(her);
    assertThat(cases.read(receiver, her.number())).isEmpty();
  }

  @Test
  void whatIsTransferredLeavesItsSender() {
    Receipts.Opened her = told();
    long id = ask(her, Way.TRANSFER);
    done(hers.consent(her, id));
    done(receiving.accept(receiver, id));
    done(passing.handOver(sender, id));
    assertThat(cases.read(sender, her.number())).isEmpty();
    assertThatThrownBy(() -> pieces.read(keys(sender), her.complaint(), Compartment.STORY))
        .isInstanceOf(NotEntitled.class);
    assertThat(cases.read(receiver, her.number()))
        .hasValueSatisfying(file -> assertThat(file.held()).isTrue());
    assertThat(reasons(hers.withdraw(her, id))).containsExactly("handed-over");

    Caller.Officer custodian = filed.member("custodian");
    assertThat(identities.left(custodian))
        .extracting(PassingIdentity.Left::number)
        .contains(her.number());
    done(identities.pass(custodian, id));
    assertThatThrownBy(() -> pieces.read(keys(custodian), her.complaint(), Compartment.IDENTITY))
        .isInstanceOf(NotEntitled.class);
    assertThat(identities.left(custodian))
        .extracting(PassingIdentity.Left::number)
        .doesNotContain(her.number());
  }

  @Test
  void whoSheIsDoesNotFollowACaseThatHasComeBack() {
    Receipts.Opened her = told();
    long there = ask(her, Way.TRANSFER);
    transfer(her, there, sender, receiver);
    Passing.Wanted back =
        new Passing.Wanted("migrant-support", Optional.of(Way.TRANSFER), "She moved.");
    done(passing.ask(receiver, her.number(), back));
    transfer(her, hers.of(her).getFirst().id(), receiver, sender);

    Caller.Officer custodian = filed.member("custodian");
    assertThat(identities.left(custodian))
        .extracting(PassingIdentity.Left::number)
        .doesNotContain(her.number());
    assertThat(reasons(identities.pass(custodian, there))).containsExactly("not-accepted");
    assertThat(pieces.read(keys(custodian), her.complaint(), Compartment.IDENTITY)).isEmpty();
  }

  private void transfer(Receipts.Opened her, long id, Caller.Officer from, Caller.Officer to) {
    done(hers.consent(her, id));
    done(receiving.accept(to, id));
    done(passing.handOver(from, id));
  }

  @Test
  void whoIsAskedNoLongerFollowsNoCase() {
    Receipts.Opened back = told();
    long taken = ask(back, Way.SHARE);
    done(hers.consent(back, taken));
    assertThat(offered(back)).isPresent();
    done(hers.withdraw(back, taken));
    assertThat(offered(back)).isEmpty();

    Receipts.Opened no = told();
    long refused = ask(no, Way.SHARE);
    done(hers.consent(no, refused));
    done(receiving.refuse(receiver, refused, "not-ours"));
    assertThat(offered(no)).isEmpty();

    Receipts.Opened gone = told();
    transfer(gone, ask(gone, Way.TRANSFER), sender, receiver);
    assertThat(receiving.list(sender).orElseThrow())
        .extracting(Preview::number)
        .doesNotContain(gone.number());
  }

  @Test
  void aTransferEndsAllRequestsToKnowWhoSheIs() {
    Receipts.Opened her = told();
    done(reveals.ask(sender, her.number(), new Reveals.Wanted("caseworker", "To call her.", 168)));
    long asked = reveals.of(her).getFirst().id();
    done(reveals.consent(her, asked));
    assertThat(reveals.mayRead(sender, her.complaint())).isTrue();
    long id = ask(her, Way.TRANSFER);
    done(hers.consent(her, id));
    done(receiving.accept(receiver, id));
    done(passing.handOver(sender, id));
    assertThat(reveals.mayRead(sender, her.complaint())).isFalse();
    assertThatThrownBy(() -> pieces.read(keys(sender), her.complaint(), Compartment.IDENTITY))
        .isInstanceOf(NotEntitled.class);
    assertThat(reasons(reveals.withdraw(her, asked))).containsExactly("reveal-over");
  }

  @Test
  void aChannelRefusesWithAReason() {
    Receipts.Opened her = told();
    long id = ask(her, Way.TRANSFER);
    done(hers.consent(her, id));
    assertThat(reasons(receiving.refuse(receiver, id, "we do not like her")))
        .containsExactly("refusal-missing");
    done(receiving.refuse(receiver, id, "no-capacity"));
    assertThat(hers.of(her).getFirst().refusal()).isEqualTo("no-capacity");
    assertThat(hers.of(her).getFirst().state()).isEqualTo(State.REFUSED);
    unread(her);
  }

  @Test
  void onlyTheReceiverAnswersAndOnlyTheSenderHandsOver() {
    Receipts.Opened her = told();
    long id = ask(her, Way.SHARE);
    done(hers.consent(her, id));
    assertThat(receiving.accept(sender, id)).isInstanceOf(Result.Missing.class);
    done(receiving.accept(receiver, id));
    assertThat(passing.handOver(receiver, id)).isInstanceOf(Result.Missing.class);
    assertThat(passing.withdraw(receiver, id)).isInstanceOf(Result.Missing.class);
    Receipts.Opened other = filed.at("migrant-support");
    assertThat(hers.withdraw(other, id)).isInstanceOf(Result.Missing.class);
    assertThat(receiving.list(filed.member("police-officer"))).isEmpty();
    assertThat(scores.lines(filed.member("police-officer"))).isEmpty();
  }

  @Test
  void oneReferralAtATimeToAChannelThatIsOpen() {
    Receipts.Opened her = told();
    assertThat(reasons(refer(her, "embassy-kh", Way.SHARE))).containsExactly("receiver-missing");
    assertThat(reasons(refer(her, "migrant-support", Way.SHARE)))
        .containsExactly("receiver-missing");
    ask(her, Way.SHARE);
    assertThat(reasons(refer(her, "embassy-mm", Way.SHARE))).containsExactly("referral-under-way");
  }

  private long shared(Receipts.Opened her) {
    long id = ask(her, Way.SHARE);
    done(hers.consent(her, id));
    done(receiving.accept(receiver, id));
    done(passing.handOver(sender, id));
    return id;
  }

  private Receipts.Opened told() {
    Receipts.Opened her = filed.at("migrant-support", "documents");
    filed.says(her, SECRET);
    return her;
  }

  private long ask(Receipts.Opened her, Way way) {
    done(refer(her, "embassy-mm", way));
    return hers.of(her).getFirst().id();
  }

  private Result<?> refer(Receipts.Opened her, String to, Way way) {
    return passing.ask(
        sender, her.number(), new Passing.Wanted(to, Optional.of(way), "They speak for you."));
  }

  private Optional<Preview> offered(Receipts.Opened her) {
    return receiving.list(receiver).orElseThrow().stream()
        .filter(each -> each.number().equals(her.number()))
        .findFirst();
  }

  private void unread(Receipts.Opened her) {
    assertThatThrownBy(() -> pieces.read(keys(receiver), her.complaint(), Compartment.STORY))
        .isInstanceOf(NotEntitled.class);
  }

  private Keys keys(Caller.Officer officer) {
    return ring.of(officer).orElseThrow();
  }

  private static void done(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
  }

  private static List<String> reasons(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused<?>) result).reasons().stream().map(Reason::code).toList();
  }
}
