package org.lintas.recruitment.orders;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.Quota;
import org.lintas.recruitment.orders.model.JobOrder;
import org.lintas.recruitment.orders.model.QuotaTerm;
import org.lintas.recruitment.orders.model.QuotaUse;
import org.springframework.stereotype.Component;

/** The places that quotas leave. An order takes its places when it is filed. */
@Component
class Quotas {

  private static final Caller SELF = new Caller.Node("orders");

  private final Corridors corridors;
  private final OrderStore store;
  private final Contracts contracts;

  Quotas(Corridors corridors, OrderStore store, Contracts contracts) {
    this.corridors = corridors;
    this.store = store;
    this.contracts = contracts;
  }

  /** Those that an order counts against, in the order in which they are locked. */
  private List<Quota> of(JobOrder.Of of, @Nullable String occupation, LocalDate day) {
    return corridors
        .find(of.origin(), of.destination(), day)
        .map(corridor -> corridor.quotas(day))
        .orElse(List.of())
        .stream()
        .filter(quota -> quota.fact().covers(occupation))
        .filter(quota -> quota.of() != Quota.Of.AGENCY || of.agency() != null)
        .sorted(Comparator.comparing(Quota::name))
        .toList();
  }

  /** Locks the quotas of an order and tells what stands against it. */
  List<Reason> refusals(JobOrder.Of of, @Nullable String occupation, int places, LocalDate day) {
    List<Reason> reasons = new ArrayList<>();
    for (Quota quota : of(of, occupation, day)) {
      store.lock(key(quota, of));
      QuotaTerm term = QuotaTerm.of(quota, day);
      List<QuotaUse> uses = uses(quota, of);
      int free = term.free(quota, uses, day);
      if (places > free) {
        reasons.add(
            new Reason("quota-used", "places", Map.of("free", "" + free, "quota", quota.name())));
      }
      if (quota.orders() != null && term.orders(uses) >= quota.orders()) {
        reasons.add(new Reason("quota-orders", "places", Map.of("quota", quota.name())));
      }
    }
    return reasons;
  }

  /** Takes the places of an order from quotas that were locked. */
  void take(JobOrder order) {
    String occupation = order.terms().job() == null ? null : order.terms().job().occupation();
    for (Quota quota : of(order.of(), occupation, order.filedOn())) {
      Period term = quota.releasedAfter();
      store.use(order, key(quota, order.of()), term == null ? null : order.filedOn().plus(term));
    }
  }

  /** How the quotas of an order stand on a day. */
  List<QuotaState> states(JobOrder order, LocalDate day) {
    String occupation = order.terms().job() == null ? null : order.terms().job().occupation();
    return of(order.of(), occupation, day).stream()
        .map(quota -> {
          QuotaTerm term = QuotaTerm.of(quota, day);
          return new QuotaState(quota, term, term.free(quota, uses(quota, order.of()), day));
        })
        .toList();
  }

  private List<QuotaUse> uses(Quota quota, JobOrder.Of of) {
    List<OrderStore.Used> used = store.uses(key(quota, of));
    Map<Long, Integer> filled =
        contracts.countsOfOrders(SELF, used.stream().map(OrderStore.Used::order).toList());
    return used.stream()
        .map(each ->
            new QuotaUse(
                each.places(),
                filled.getOrDefault(each.order(), 0),
                each.takenOn(),
                each.releasedOn(),
                each.open()))
        .toList();
  }

  /** One count for each of whom the quota is given. */
  private static String key(Quota quota, JobOrder.Of of) {
    String whose =
        switch (quota.of()) {
          case CORRIDOR -> "";
          case AGENCY -> " agency " + of.agency();
          case EMPLOYER -> " employer " + of.employer();
        };
    return of.origin() + "-" + of.destination() + " " + quota.name() + whose;
  }
}
