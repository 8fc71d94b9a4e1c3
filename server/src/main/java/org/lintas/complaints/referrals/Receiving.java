package org.lintas.complaints.referrals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Dockets;
import org.lintas.complaints.desk.Entrance;
import org.lintas.complaints.referrals.Referral.State;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of the desk that is offered a case: a preview, and its yes or no. */
@Component
public class Receiving {

  private static final int MOST = 200;

  private final ReferralStore store;
  private final ReferralSteps steps;
  private final Dockets dockets;
  private final Entrance entrance;
  private final Clock clock;

  Receiving(
      ReferralStore store, ReferralSteps steps, Dockets dockets, Entrance entrance, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.dockets = dockets;
    this.entrance = entrance;
    this.clock = clock;
  }

  /** What the caller's desks sent and were offered; empty for who works at none. */
  public Optional<List<Preview>> list(Caller.Officer officer) {
    List<String> mine = entrance.channels(officer, Entrance.CASEWORKER);
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    entrance.mustHaveKeys(officer);
    List<Referral> referrals = store.between(mine, MOST);
    Map<Long, Docket> about =
        dockets.all(referrals.stream().map(Referral::complaint).distinct().toList());
    return Optional.of(previews(mine, referrals, about));
  }

  private static List<Preview> previews(
      Collection<String> mine, List<Referral> referrals, Map<Long, Docket> about) {
    List<Preview> previews = new ArrayList<>();
    for (Referral each : referrals) {
      Docket docket = about.get(each.complaint());
      if (docket != null) {
        previews.add(
            new Preview(
                each,
                docket.number(),
                docket.about(),
                docket.urgency(),
                docket.days().filed(),
                mine.contains(each.to())));
      }
    }
    return List.copyOf(previews);
  }

  /** How many wait for the caller's desks. */
  public long waiting(Caller.Officer officer) {
    return store.waiting(entrance.channels(officer, Entrance.CASEWORKER));
  }

  public Result<Referral> accept(Caller.Officer officer, long id) {
    return steps.take(
        id,
        receiver(officer, "accept-referral"),
        ReferralRules::accepting,
        referral -> referral.answered(clock.instant(), State.ACCEPTED, null));
  }

  /**
   * Says no.
   *
   * @param reason one of {@link #reasons}
   */
  public Result<Referral> refuse(Caller.Officer officer, long id, String reason) {
    return steps.take(
        id,
        receiver(officer, "refuse-referral"),
        referral -> ReferralRules.refusing(referral, reason),
        referral -> referral.answered(clock.instant(), State.REFUSED, reason));
  }

  /** Codes of why a case is not taken. */
  public static List<String> reasons() {
    return ReferralRules.REFUSALS;
  }

  private ReferralSteps.Actor receiver(Caller.Officer officer, String action) {
    List<String> mine = entrance.channels(officer, Entrance.CASEWORKER);
    return new ReferralSteps.Actor(
        officer.signature(),
        each -> mine.contains(each.to()) && each.consentedAt() != null,
        action);
  }
}
