package org.lintas.complaints.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.Complaints;
import org.lintas.complaints.mine.Withdrawal;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Receiving;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.tracks.TrackDeeds.Told;
import org.lintas.complaints.tracks.model.Respondent.Capacity;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.wages.WageClaims;
import org.lintas.node.TestClock;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever reads a track has its key; who writes on it is another question. */
@NodeTest
class TrackHandsTest {

  private static final Money NOTHING = Money.of("0 THB");
  private static final Money TEN = Money.of("10 THB");

  @Autowired TrackDeeds deeds;
  @Autowired Respondents respondents;
  @Autowired Awards awards;
  @Autowired WageClaims claims;
  @Autowired Passing passing;
  @Autowired Receiving receiving;
  @Autowired Referrals referrals;
  @Autowired Withdrawal withdrawal;
  @Autowired KeyRing ring;
  @Autowired TestClock clock;

  private Complaints complaints;
  private OpenedCase opened;
  private long track;
  private long person;

  @Autowired
  void node(BeanFactory node) {
    complaints = new Complaints(node);
  }

  @BeforeEach
  void begin() {
    opened = complaints.opened("caseworker");
    person = done(respondents.add(opened, "Somchai", Optional.of(Capacity.EMPLOYER), "", ""));
    track = done(deeds.begin(opened, "legal-track", told()));
  }

  @Test
  void withWhomItIsSharedReadsItAndWritesNothing() {
    share();
    OpenedCase shared = complaints.open("embassy-caseworker", opened.number());
    assertThat(deeds.all(shared)).hasSize(1);
    assertThat(respondents.all(shared)).hasSize(1);

    assertThat(respondents.add(shared, "Wichai", Optional.of(Capacity.EMPLOYER), "", ""))
        .isInstanceOf(Result.Missing.class);
    assertThat(respondents.remove(shared, person)).isInstanceOf(Result.Missing.class);
    assertThat(awarded(shared)).isInstanceOf(Result.Missing.class);
    assertThat(deeds.offered(shared)).isEmpty();
    assertThat(codes(deeds.withdraw(shared, track, "Not ours"))).containsExactly("wrong-role");
    assertThat(claims.keep(shared, Map.of("hours", "1"))).isFalse();
    assertThat(respondents.all(opened)).hasSize(1);
  }

  @Test
  void anInvestigatorAwardsNothingAndEndsNoTrackThatOthersBegan() {
    complaints.admits(opened.number(), "investigator");
    OpenedCase investigator = complaints.open("investigator", opened.number());
    assertThat(awarded(investigator)).isInstanceOf(Result.Missing.class);
    done(awarded(opened));
    assertThat(awards.pay(investigator, person, LocalDate.now(clock), TEN, LocalDate.now(clock)))
        .isInstanceOf(Result.Missing.class);
    assertThat(TrackDeeds.mayGiveUp(investigator, deeds.find(investigator, track).orElseThrow()))
        .isFalse();
    assertThat(codes(deeds.withdraw(investigator, track, "They came to terms")))
        .containsExactly("wrong-role");
    done(deeds.withdraw(opened, track, "She settled"));
  }

  @Test
  void nobodyWritesOnWhatWasTakenBack() {
    done(withdrawal.withdraw(complaints.her(opened.number())));
    OpenedCase back = complaints.open("caseworker", opened.number());
    assertThat(codes(respondents.remove(back, person))).containsExactly("complaint-withdrawn");
    assertThat(codes(respondents.add(back, "Wichai", Optional.of(Capacity.EMPLOYER), "", "")))
        .containsExactly("complaint-withdrawn");
    assertThat(codes(awarded(back))).containsExactly("complaint-withdrawn");
    assertThat(claims.keep(back, Map.of("hours", "1"))).isFalse();
  }

  private void share() {
    Caller.Officer embassy = complaints.officer("embassy-caseworker");
    ring.heard(embassy, DemoAccounts.PASSWORD);
    Passing.Wanted wanted =
        new Passing.Wanted("embassy-mm", Optional.of(Referral.Way.SHARE), "They speak for you.");
    done(passing.ask(opened.officer(), opened.number(), wanted));
    long referral = referrals.of(complaints.her(opened.number())).getFirst().id();
    done(referrals.consent(complaints.her(opened.number()), referral));
    done(receiving.accept(embassy, referral));
    done(passing.handOver(opened.officer(), referral));
  }

  private Result<?> awarded(OpenedCase by) {
    return awards.award(by, TEN, NOTHING, NOTHING, List.of(person));
  }

  private Told told() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
    return new Told(today, null, Map.of("offence", "other", "facts", "Not paid"));
  }

  private static <T> T done(Result<T> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
    return ((Result.Done<T>) result).value();
  }

  private static List<String> codes(Result<?> result) {
    return result instanceof Result.Refused<?>(List<Reason> reasons)
        ? reasons.stream().map(Reason::code).toList()
        : List.of();
  }
}
