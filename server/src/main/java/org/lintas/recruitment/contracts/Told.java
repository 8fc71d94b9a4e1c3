package org.lintas.recruitment.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.contracts.model.TermsText;
import org.lintas.recruitment.contracts.model.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contract as the journal and its table tell it: the whole as it stands from an entry on, so that
 * the last entry is the contract.
 */
final class Told {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Told() {}

  /** The record: canonical, equal contracts give equal texts. */
  static String record(Contract contract) {
    Contract.Of of = contract.of();
    ObjectNode record = JSON.createObjectNode();
    record.put("madeAt", contract.madeAt().toString());
    record.put("madeBy", contract.madeBy());
    record.put("origin", of.origin());
    record.put("destination", of.destination());
    record.put("worker", of.worker());
    put(record, "case", of.caseSerial());
    put(record, "order", of.order());
    put(record, "agency", of.agency());
    put(record, "employer", of.employer());
    ObjectNode texts = record.putObject("texts");
    contract.texts().forEach(each -> put(texts, each));
    return record.toString();
  }

  private static void put(ObjectNode record, String name, @Nullable Long serial) {
    if (serial != null) {
      record.put(name, serial);
    }
  }

  private static void put(ObjectNode texts, Version text) {
    ObjectNode node = texts.putObject(text.kind().word());
    node.put("on", text.agreedOn().toString());
    if (text.paper() != null) {
      node.put("paper", text.paper());
    }
    ObjectNode terms = node.putObject("terms");
    TermsText.write(text.terms()).forEach(terms::put);
  }

  /** Payload of an entry. */
  static String entry(String record, String reason) {
    String said = reason.isEmpty() ? "" : ",\"reason\":" + JSON.writeValueAsString(reason);
    return "{\"contract\":" + record + said + "}";
  }

  /** The record of an entry's payload. */
  static String record(String payload) {
    return JSON.readTree(payload).path("contract").toString();
  }

  /** The reason of an entry's payload; empty when none was given. */
  static String reason(String payload) {
    return JSON.readTree(payload).path("reason").asString("");
  }

  /** What a record tells. */
  static Contract read(long serial, int version, String record) {
    JsonNode told = JSON.readTree(record);
    List<Version> texts = new ArrayList<>();
    told.path("texts").properties().forEach(each -> texts.add(text(each)));
    return new Contract(
        serial,
        new Contract.Of(
            told.path("origin").asString(),
            told.path("destination").asString(),
            told.path("worker").asString(),
            number(told, "case"),
            number(told, "order"),
            number(told, "agency"),
            number(told, "employer")),
        Instant.parse(told.path("madeAt").asString()),
        told.path("madeBy").asString(),
        version,
        texts);
  }

  private static Version text(Map.Entry<String, JsonNode> each) {
    Map<String, String> terms = new LinkedHashMap<>();
    each.getValue()
        .path("terms")
        .properties()
        .forEach(term -> terms.put(term.getKey(), term.getValue().asString()));
    return new Version(
        Version.Kind.named(each.getKey()).orElseThrow(),
        LocalDate.parse(each.getValue().path("on").asString()),
        TermsText.kept(terms),
        each.getValue().has("paper") ? each.getValue().path("paper").asString() : null);
  }

  private static @Nullable Long number(JsonNode told, String name) {
    return told.has(name) ? told.path(name).asLong() : null;
  }
}
