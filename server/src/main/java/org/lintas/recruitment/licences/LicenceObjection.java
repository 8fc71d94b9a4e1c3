package org.lintas.recruitment.licences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lintas.access.Caller;
import org.lintas.casework.CaseObjection;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Event;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.casefile.Answers;
import org.lintas.recruitment.licences.model.LicenceReading;
import org.lintas.recruitment.licences.model.StandingRules;
import org.lintas.recruitment.licences.store.LicenceStore;
import org.lintas.recruitment.licences.store.SupervisionStore;
import org.lintas.recruitment.sanctions.Sanctions;
import org.lintas.recruitment.sanctions.model.SanctionReading;
import org.springframework.stereotype.Component;

/**
 * A renewal names a licence of this state that is there; two licences do not count for the same
 * days and countries; no more of a security is paid out than there is.
 */
@Component
class LicenceObjection implements CaseObjection {

  private static final Caller SELF = new Caller.Node("recruitment");

  private final LicenceStore licences;
  private final SupervisionStore supervision;
  private final Sanctions sanctions;

  LicenceObjection(LicenceStore licences, SupervisionStore supervision, Sanctions sanctions) {
    this.licences = licences;
    this.supervision = supervision;
    this.sanctions = sanctions;
  }

  @Override
  public List<Reason> against(Intended intended) {
    Map<String, String> given = Answers.given(intended);
    OptionalLong organisation = Answers.organisation(intended);
    List<Licence> held = organisation.isEmpty() ? List.of() : held(organisation.getAsLong());
    List<Reason> reasons = new ArrayList<>();
    String renews = given.get("renewsLicence");
    if (renews != null && held.stream().noneMatch(each -> isRenewed(each, renews, intended))) {
      reasons.add(new Reason("licence-unknown", "renewsLicence", Map.of("number", renews)));
    }
    reasons.addAll(overlapping(intended, held));
    if (organisation.isPresent()) {
      reasons.addAll(exceeding(organisation.getAsLong(), given));
    }
    return reasons;
  }

  private List<Licence> held(long organisation) {
    List<Long> one = List.of(organisation);
    return StandingRules.settled(licences.of(one), sanctions.of(SELF, organisation));
  }

  private static boolean isRenewed(Licence licence, String number, Intended intended) {
    return licence.number().equals(number)
        && licence.authority().equals(intended.procedure().authority());
  }

  private static List<Reason> overlapping(Intended intended, List<Licence> held) {
    List<Reason> reasons = new ArrayList<>();
    for (Event event : intended.events()) {
      if (event instanceof Event.EffectDue due
          && due.effect() instanceof Effect.Grants(String status, var _)
          && !status.equals(SanctionReading.STATUS)) {
        Licence wanted = LicenceReading.wanted(intended, due, status, Answers.all(intended));
        held.stream()
            .filter(each -> each.caseSerial() != intended.serial())
            .filter(each -> !each.number().equals(wanted.renews()))
            .filter(wanted::overlaps)
            .findFirst()
            .ifPresent(other ->
                reasons.add(
                    new Reason("licence-overlaps", null, Map.of("number", other.number()))));
      }
    }
    return reasons;
  }

  private List<Reason> exceeding(long organisation, Map<String, String> given) {
    String kind = given.getOrDefault("bondMovement", Bond.Kind.DEPOSIT.word());
    String answer = given.get("bondAmount");
    if (answer == null || kind.equals(Bond.Kind.DEPOSIT.word())) {
      return List.of();
    }
    Money amount = Money.of(answer);
    long there =
        new Bond(supervision.movements(organisation))
            .balances()
            .getOrDefault(amount.currency(), 0L);
    return amount.minor() <= there
        ? List.of()
        : List.of(
            new Reason(
                "bond-exceeded",
                "bondAmount",
                Map.of("balance", new Money(Math.max(0, there), amount.currency()).toString())));
  }
}
