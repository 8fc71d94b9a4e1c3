package org.lintas.recruitment.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.orders.model.JobOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A job order as the journal and its table tell it: the whole as it stands from an entry on. */
final class Told {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Told() {}

  /** Canonical: equal orders give equal texts. */
  static String record(JobOrder order) {
    ObjectNode record = JSON.createObjectNode();
    record.put("origin", order.of().origin());
    record.put("destination", order.of().destination());
    record.put("channel", order.of().channel().word());
    record.put("employer", order.of().employer());
    if (order.of().agency() != null) {
      record.put("agency", order.of().agency());
    }
    record.put("places", order.places());
    record.put("filedOn", order.filedOn().toString());
    record.put("filedBy", order.filedBy());
    record.put("state", order.state().word());
    if (order.closed() != null) {
      record.put("closed", order.closed());
    }
    ObjectNode terms = record.putObject("terms");
    TermsText.write(order.terms()).forEach(terms::put);
    var costs = record.putArray("costs");
    for (JobOrder.Cost cost : order.costs()) {
      ObjectNode node = costs.addObject();
      node.put("head", cost.head().code());
      node.put("bearer", cost.bearer().name());
      if (cost.amount() != null) {
        node.put("amount", cost.amount().toString());
      }
    }
    return record.toString();
  }

  static JobOrder read(long serial, int version, String record) {
    JsonNode told = JSON.readTree(record);
    Map<String, String> terms = new LinkedHashMap<>();
    told.path("terms")
        .properties()
        .forEach(each -> terms.put(each.getKey(), each.getValue().asString()));
    List<JobOrder.Cost> costs = new ArrayList<>();
    told.path("costs").forEach(cost -> costs.add(cost(cost)));
    return new JobOrder(
        serial,
        new JobOrder.Of(
            told.path("origin").asString(),
            told.path("destination").asString(),
            JobOrder.Channel.named(told.path("channel").asString()).orElseThrow(),
            told.path("employer").asLong(),
            told.has("agency") ? told.path("agency").asLong() : null),
        TermsText.kept(terms),
        told.path("places").asInt(),
        List.copyOf(costs),
        LocalDate.parse(told.path("filedOn").asString()),
        told.path("filedBy").asString(),
        JobOrder.State.named(told.path("state").asString()).orElseThrow(),
        text(told, "closed"),
        version);
  }

  private static JobOrder.Cost cost(JsonNode told) {
    String amount = text(told, "amount");
    return new JobOrder.Cost(
        CostHead.of(told.path("head").asString()).orElseThrow(),
        Bearer.valueOf(told.path("bearer").asString()),
        amount == null ? null : Money.of(amount));
  }

  private static @Nullable String text(JsonNode told, String name) {
    return told.has(name) ? told.path(name).asString() : null;
  }
}
