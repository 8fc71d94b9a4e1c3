package org.lintas.organisations.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Behind;
import org.lintas.organisations.NaturalPerson;
import org.lintas.organisations.Organisation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an entry of the journal tells: a whole record as it stands from then on, and why. */
public final class Told {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Told() {}

  /**
   * An organisation as it stands.
   *
   * @param accounts keyed hashes of bank accounts
   * @param members accounts that act for it
   */
  public static String organisation(
      Organisation organisation,
      List<String> accounts,
      List<Behind> behind,
      Collection<Integer> members) {
    Organisation.Particulars known = organisation.particulars();
    Map<String, Object> record = new TreeMap<>();
    record.put("kind", known.kind().word());
    record.put("name", known.name());
    put(record, "latinName", known.latinName());
    record.put("country", known.country());
    put(record, "phone", known.phone());
    put(record, "address", known.address());
    put(record, "website", known.website());
    put(record, "ranSince", known.ranSince());
    record.put("identifiers", known.identifiers());
    record.put("formerNames", known.formerNames());
    record.put("accounts", accounts);
    record.put("members", List.copyOf(members));
    record.put("behind", behind.stream().map(Told::role).toList());
    return JSON.writeValueAsString(record);
  }

  /**
   * A natural person as the record stands.
   *
   * @param same records declared the same
   */
  public static String person(NaturalPerson person, Set<Long> same) {
    NaturalPerson.Particulars known = person.particulars();
    Map<String, Object> record = new TreeMap<>();
    record.put("name", known.name());
    put(record, "latinName", known.latinName());
    put(record, "born", known.born());
    put(record, "nationality", known.nationality());
    put(record, "document", known.document());
    record.put("same", List.copyOf(same));
    return JSON.writeValueAsString(record);
  }

  /** An entry. */
  public static String entry(String record, String reason) {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("now", JSON.readTree(record));
    if (!reason.isBlank()) {
      entry.put("reason", reason);
    }
    return JSON.writeValueAsString(entry);
  }

  /** What an entry tells, as {@link #organisation} or {@link #person} wrote it. */
  public static JsonNode record(String payload) {
    return JSON.readTree(payload).path("now");
  }

  /** Why; empty where no reason was asked for. */
  public static String reason(String payload) {
    return JSON.readTree(payload).path("reason").asString("");
  }

  /** Whether a record is what an entry tells. */
  public static boolean same(String payload, String record) {
    return record(payload).equals(JSON.readTree(record));
  }

  private static Map<String, Object> role(Behind behind) {
    Map<String, Object> role = new TreeMap<>();
    role.put("person", behind.person().id());
    role.put("role", behind.role().word());
    role.put("since", behind.since());
    put(role, "until", behind.until());
    return role;
  }

  private static void put(Map<String, Object> record, String field, @Nullable Object value) {
    if (value != null) {
      record.put(field, value);
    }
  }
}
