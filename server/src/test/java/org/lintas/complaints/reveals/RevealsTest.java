package org.lintas.complaints.reveals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.reveals.Reveal.State;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.NotEntitled;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Receipts;
import org.lintas.node.TestClock;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who gets to know who a complainant is, through the doors of all three. */
@NodeTest
class RevealsTest {

  private static final String PURPOSE = "To name her in the claim for her wages.";

  @Autowired Reveals reveals;
  @Autowired Custody custody;
  @Autowired Identities identities;
  @Autowired Pieces pieces;
  @Autowired KeyRing ring;
  @Autowired TestClock clock;
  @Autowired ApplicationContext node;

  private Filed filed;
  private Caller.Officer caseworker;

  @BeforeEach
  void signIn() {
    filed = new Filed(node);
    caseworker = filed.member("caseworker");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void withHerConsentOnePersonReadsUntilTheHoursAreOver() {
    clock.set(clock.instant().truncatedTo(ChronoUnit.MINUTES));
    Receipts.Opened her = filed.at("embassy-mm");
    Caller.Officer embassy = filed.member("embassy-caseworker");
    ask(embassy, her, "embassy-caseworker", 4);
    Reveal asked = reveals.of(her).getFirst();
    assertThat(asked.purpose()).isEqualTo(PURPOSE);
    assertThat(asked.awaitsHer()).isTrue();
    sealed(embassy, her);

    assertThat(done(reveals.consent(her, asked.id())).state()).isEqualTo(State.OPEN);
    assertThat(pieces.read(keys(embassy), her.complaint(), Compartment.IDENTITY)).isEmpty();
    assertThat(reveals.of(her).getFirst().readings()).isEmpty();
    assertThat(identities.read(embassy, her.number())).isPresent();
    assertThat(identities.read(embassy, her.number())).isPresent(); // of one sitting
    assertThat(identities.read(caseworker, her.number())).isEmpty();
    assertThat(reveals.of(her).getFirst().readings()).containsExactly(clock.instant());

    clock.forward(Duration.ofHours(5));
    ring.heard(embassy, DemoAccounts.PASSWORD);
    sealed(embassy, her);
    assertThat(identities.read(embassy, her.number())).isEmpty();
    assertThat(reveals.of(her).getFirst().state()).isEqualTo(State.ENDED);
  }

  @Test
  void whoeverTakesHerConsentBackEndsItAtOnce() {
    Receipts.Opened her = filed.at("embassy-mm");
    Caller.Officer embassy = filed.member("embassy-caseworker");
    ask(embassy, her, "embassy-caseworker", 24);
    long id = reveals.of(her).getFirst().id();
    done(reveals.consent(her, id));
    done(reveals.withdraw(her, id));
    sealed(embassy, her);
    assertThat(reasons(reveals.consent(her, id))).containsExactly("reveal-over");
  }

  @Test
  void aCustodianApprovesAndAnotherRefusesUntilTwoOverruleHer() {
    Receipts.Opened her = filed.at("migrant-support");
    Caller.Officer second = filed.member("second-caseworker");
    ask(caseworker, her, "second-caseworker", 24);
    long id = reveals.of(her).getFirst().id();
    sealed(second, her);

    done(custody.say(filed.member("custodian"), id, true, "The claim needs a name."));
    assertThat(pieces.read(keys(second), her.complaint(), Compartment.IDENTITY)).isEmpty();

    done(custody.say(filed.member("second-custodian"), id, false, "A number would do."));
    sealed(second, her);
    assertThat(reveals.of(her).getFirst().state()).isEqualTo(State.REFUSED);

    done(custody.say(filed.member("third-custodian"), id, true, "The court does not take one."));
    Reveal open = reveals.of(her).getFirst();
    assertThat(open.state()).isEqualTo(State.OPEN);
    assertThat(open.said())
        .extracting(Reveal.Said::approves)
        .containsExactlyInAnyOrder(true, false, true);
    assertThat(pieces.read(keys(second), her.complaint(), Compartment.IDENTITY)).isEmpty();
  }

  @Test
  void herRefusalIsOverruledByNobody() {
    Receipts.Opened her = filed.at("migrant-support");
    ask(caseworker, her, "caseworker", 24);
    long id = reveals.of(her).getFirst().id();
    done(reveals.refuse(her, id));
    done(custody.say(filed.member("custodian"), id, true, "It would help."));
    assertThat(reveals.of(her).getFirst().state()).isEqualTo(State.REFUSED);
    sealed(caseworker, her);
  }

  @Test
  void whatACustodianRefusesSheMayStillAllowWhereEitherWordOpens() {
    Receipts.Opened her = filed.at("migrant-support");
    ask(caseworker, her, "caseworker", 24);
    long id = reveals.of(her).getFirst().id();
    done(custody.say(filed.member("custodian"), id, false, "A number would do."));
    Reveal refused = reveals.of(her).getFirst();
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(refused.awaitsHer()).isTrue();
    assertThat(refused.isRefusedWithoutHer()).isTrue();
    sealed(caseworker, her);

    assertThat(done(reveals.consent(her, id)).state()).isEqualTo(State.OPEN);
    assertThat(identities.read(caseworker, her.number())).isPresent();
    done(custody.say(filed.member("second-custodian"), id, false, "I think so too."));
    assertThat(identities.read(caseworker, her.number())).isPresent();
    done(reveals.withdraw(her, id));
    assertThat(reveals.of(her).getFirst().awaitsHer()).isFalse();
    sealed(caseworker, her);
  }

  @Test
  void aRequestNamesOnePersonAPurposeAndHours() {
    Receipts.Opened her = filed.at("migrant-support");
    assertThat(
            reasons(
                reveals.ask(
                    caseworker, her.number(), new Reveals.Wanted("embassy-caseworker", "", 0))))
        .containsExactlyInAnyOrder("reader-missing", "hours-wrong", "text-missing");
    ask(caseworker, her, "caseworker", 4);
    assertThat(reasons(reveals.ask(caseworker, her.number(), wanted("caseworker", 4))))
        .containsExactly("reveal-asked");
  }

  @Test
  void othersFindNoRequest() {
    Receipts.Opened her = filed.at("migrant-support");
    Receipts.Opened other = filed.at("migrant-support");
    ask(caseworker, her, "caseworker", 4);
    long id = reveals.of(her).getFirst().id();
    assertThat(reveals.consent(other, id)).isInstanceOf(Result.Missing.class);
    Caller.Officer embassy = filed.member("embassy-caseworker");
    assertThat(reveals.of(embassy, her.number())).isEmpty();
    assertThat(custody.requests(embassy)).isEmpty();
    assertThat(custody.say(embassy, id, true, "Why not.")).isInstanceOf(Result.Missing.class);
    assertThat(reveals.ask(embassy, her.number(), wanted("embassy-caseworker", 4)))
        .isInstanceOf(Result.Missing.class);
  }

  private void ask(Caller.Officer by, Receipts.Opened her, String reader, int hours) {
    done(reveals.ask(by, her.number(), wanted(reader, hours)));
  }

  private static Reveals.Wanted wanted(String reader, int hours) {
    return new Reveals.Wanted(reader, PURPOSE, hours);
  }

  private void sealed(Caller.Officer reader, Receipts.Opened her) {
    assertThatThrownBy(() -> pieces.read(keys(reader), her.complaint(), Compartment.IDENTITY))
        .isInstanceOf(NotEntitled.class);
  }

  private Keys keys(Caller.Officer officer) {
    return ring.of(officer).orElseThrow();
  }

  private static <T> T done(Result<T> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
    return ((Result.Done<T>) result).value();
  }

  private static List<String> reasons(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Refused.class);
    return ((Result.Refused<?>) result).reasons().stream().map(Reason::code).toList();
  }
}
