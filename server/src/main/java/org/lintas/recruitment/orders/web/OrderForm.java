package org.lintas.recruitment.orders.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Form;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.contracts.web.TextForm;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.orders.NewOrder;
import org.lintas.recruitment.orders.model.JobOrder;

/** A job order as a form sends it. */
final class OrderForm {

  private OrderForm() {}

  /** What was asked for; null when that cannot be told. */
  static @Nullable NewOrder read(Form form, List<Reason> reasons) {
    Terms terms = TextForm.terms(form, reasons);
    List<JobOrder.Cost> costs = costs(form, reasons);
    String places = form.value("places");
    return terms == null || !reasons.isEmpty()
        ? null
        : new NewOrder(
            form.value("origin"),
            form.value("country").toUpperCase(Locale.ROOT),
            JobOrder.Channel.named(form.value("channel")).orElse(null),
            form.value("employerNumber"),
            form.value("agency"),
            places.matches("\\d{1,4}") ? Integer.parseInt(places) : 0,
            terms,
            costs);
  }

  private static List<JobOrder.Cost> costs(Form form, List<Reason> reasons) {
    List<JobOrder.Cost> costs = new ArrayList<>();
    for (CostHead head : CostHead.values()) {
      Bearer.of(form.value("cost-" + head.code()))
          .ifPresent(bearer ->
              costs.add(
                  new JobOrder.Cost(head, bearer, amount(form, "amount-" + head.code(), reasons))));
    }
    return List.copyOf(costs);
  }

  private static @Nullable Money amount(Form form, String name, List<Reason> reasons) {
    String text = form.value(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Money.of(text);
    } catch (IllegalArgumentException e) {
      reasons.add(new Reason("amount-wrong", name, Map.of()));
      return null;
    }
  }
}
