package org.lintas.complaints.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.complaints.desk.Docket;
import org.lintas.complaints.desk.Dockets;
import org.lintas.complaints.desk.Entrance;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of custodians to identities that must follow cases which have left their channel. */
@Component
public class PassingIdentity {

  private final ReferralStore store;
  private final ReferralSteps steps;
  private final Handover handover;
  private final Dockets dockets;
  private final Entrance entrance;
  private final Clock clock;

  PassingIdentity(
      ReferralStore store,
      ReferralSteps steps,
      Handover handover,
      Dockets dockets,
      Entrance entrance,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.handover = handover;
    this.dockets = dockets;
    this.entrance = entrance;
    this.clock = clock;
  }

  /** A case that has left, and its number. */
  public record Left(Referral referral, String number) {}

  public List<Left> left(Caller.Officer officer) {
    List<Referral> left = store.withoutIdentity(entrance.channels(officer, Entrance.CUSTODIAN));
    Map<Long, Docket> about = dockets.all(left.stream().map(Referral::complaint).toList());
    return left.stream()
        .flatMap(each ->
            Optional.ofNullable(about.get(each.complaint())).stream()
                .map(docket -> new Left(each, docket.number())))
        .toList();
  }

  /** Gives the key to the identity to the custodians of the channel that has the case now. */
  public Result<Referral> pass(Caller.Officer officer, long id) {
    List<String> mine = entrance.channels(officer, Entrance.CUSTODIAN);
    return steps.take(
        id,
        new ReferralSteps.Actor(
            officer.signature(), each -> mine.contains(each.from()), "pass-identity"),
        referral -> {
          boolean waits =
              store.withoutIdentity(mine).stream().anyMatch(each -> each.id() == referral.id());
          return waits ? List.of() : List.of(new Reason("not-accepted", null, Map.of()));
        },
        referral -> {
          handover.passIdentity(entrance.keys(officer), referral);
          store.identityFollowed(id, clock.instant());
          return referral;
        });
  }
}
