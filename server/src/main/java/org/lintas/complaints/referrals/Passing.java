package org.lintas.complaints.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.referrals.Referral.Moments;
import org.lintas.complaints.referrals.Referral.State;
import org.lintas.complaints.referrals.Referral.Way;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.RandomIds;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of the desk that has a case and refers it. */
@Component
public class Passing {

  private final ReferralStore store;
  private final ReferralSteps steps;
  private final Handover handover;
  private final Entrance entrance;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Passing(
      ReferralStore store,
      ReferralSteps steps,
      Handover handover,
      Entrance entrance,
      AllOrNothing allOrNothing,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.handover = handover;
    this.entrance = entrance;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /**
   * What a caseworker wants.
   *
   * @param to code of a channel
   */
  public record Wanted(String to, Optional<Way> way, String why) {}

  /** Referrals of a case, newest first. */
  public List<Referral> of(Caller.Officer officer, String number) {
    return entrance
        .held(officer, number)
        .map(docket -> store.of(entrance.keys(officer), docket.id()))
        .orElse(List.of());
  }

  /** Asks the complainant whether another channel may have her case. */
  public Result<Docket> ask(Caller.Officer officer, String number, Wanted wanted) {
    boolean known =
        wanted.way().isPresent()
            && receivers(officer, number).stream()
                .anyMatch(each -> each.code().equals(wanted.to()));
    return allOrNothing.step(
        () -> entrance.held(officer, number),
        docket -> ReferralRules.asking(docket, known, store.isUnderWay(docket.id()), wanted.why()),
        docket -> {
          steps.begin(entrance.keys(officer), asked(docket, wanted));
          return docket;
        });
  }

  private Referral asked(Docket docket, Wanted wanted) {
    return new Referral(
        RandomIds.next(),
        docket.id(),
        docket.channel(),
        wanted.to(),
        wanted.way().orElseThrow(),
        State.ASKED,
        wanted.why().strip(),
        new Moments(clock.instant(), null, null, null, null),
        null);
  }

  /** Channels that could take it. */
  public List<Channel> receivers(Caller.Officer officer, String number) {
    return entrance
        .held(officer, number)
        .map(docket -> handover.receivers(docket.channel()))
        .orElse(List.of());
  }

  /** Takes an offer back; from whom a case was shared with, the keys are taken too. */
  public Result<Referral> withdraw(Caller.Officer officer, long id) {
    return steps.take(
        id,
        sender(officer, "withdraw-referral"),
        ReferralRules::withdrawing,
        referral -> {
          if (referral.state() == State.DONE) {
            handover.takeBack(entrance.keys(officer), referral);
          }
          return referral.ended(State.WITHDRAWN);
        });
  }

  /** Gives the keys to the receiver that has accepted. */
  public Result<Referral> handOver(Caller.Officer officer, long id) {
    return steps.take(
        id,
        sender(officer, "hand-over"),
        referral -> ReferralRules.handingOver(referral, handover.docket(referral)),
        referral -> {
          Keys keys = entrance.keys(officer);
          if (referral.way() == Way.SHARE) {
            handover.share(keys, referral);
          } else {
            handover.pass(officer, keys, referral);
          }
          return referral.done(clock.instant());
        });
  }

  private ReferralSteps.Actor sender(Caller.Officer officer, String action) {
    List<String> mine = entrance.channels(officer, Entrance.CASEWORKER);
    return new ReferralSteps.Actor(officer.signature(), each -> mine.contains(each.from()), action);
  }
}
