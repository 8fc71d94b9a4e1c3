package org.lintas.recruitment.licences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.casework.CasesMoved;
import org.lintas.procedure.Effect;
import org.lintas.recruitment.LicencesRevoked;
import org.lintas.recruitment.LicencesRevoked.Revoked;
import org.lintas.recruitment.licences.store.LicenceStore;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.sanctions.Sanctions;
import org.lintas.recruitment.sanctions.model.SanctionReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells, as soon as a revocation has been decided, which licences it ends. */
@Component
class Revoking {

  private static final Caller SELF = new Caller.Node("recruitment");

  private final LicenceStore licences;
  private final Sanctions sanctions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Revoking(
      LicenceStore licences, Sanctions sanctions, ApplicationEventPublisher events, Clock clock) {
    this.licences = licences;
    this.sanctions = sanctions;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Order(12) // when the tables of both tell it
  void on(CasesMoved moved) {
    List<Revoked> revoked = new ArrayList<>();
    for (CasesMoved.Step step : moved.steps()) {
      if (step.effects().stream().anyMatch(Revoking::isSanction)) {
        sanctions.of(SELF, step.subject()).stream()
            .filter(each -> each.caseSerial() == step.serial())
            .filter(each -> each.kind() == Sanction.Kind.REVOCATION)
            .forEach(each -> revoked.addAll(ended(each, step)));
      }
    }
    if (!revoked.isEmpty()) {
      events.publishEvent(new LicencesRevoked(revoked));
    }
  }

  private static boolean isSanction(CasesMoved.Effect effect) {
    return effect.due().effect() instanceof Effect.Grants(String status, var _)
        && status.equals(SanctionReading.STATUS);
  }

  private List<Revoked> ended(Sanction revocation, CasesMoved.Step step) {
    LocalDate today = LocalDate.now(clock);
    return revocation.starts().isAfter(today)
        ? List.of()
        : licences.of(List.of(step.subject())).stream()
            .filter(licence -> !revocation.starts().isBefore(licence.from()))
            .filter(licence -> licence.state(today) == Licence.State.VALID)
            .map(licence -> new Revoked(licence.caseSerial(), step.at(), step.by()))
            .toList();
  }
}
