package org.lintas.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.lintas.people.store.PersonStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What happened to persons' records, written to and read from the journal. */
@Component
class Histories {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Journal journal;
  private final PersonStore store;
  private final Clock clock;

  Histories(Journal journal, PersonStore store, Clock clock) {
    this.journal = journal;
    this.store = store;
    this.clock = clock;
  }

  /** What to write of one record. */
  record Note(long person, String action, Map<String, Object> content) {}

  Note corrected(Person before, Person.Particulars after, String reason) {
    Map<String, Object> content = reasoned(reason);
    content.put("before", known(before.particulars()));
    content.put("after", known(after));
    return new Note(before.id(), "correct", content);
  }

  Note linked(long person, String action, long other, String reason) {
    Map<String, Object> content = reasoned(reason);
    content.put("other", other);
    return new Note(person, action, content);
  }

  Note verified(Person before, String country, String source) {
    Map<String, Object> content = reasoned(source);
    String former = before.verifiedNationality();
    content.put("before", former == null ? Map.of() : Map.of("verifiedNationality", former));
    content.put("after", Map.of("verifiedNationality", country));
    return new Note(before.id(), "verify-nationality", content);
  }

  /** Appends notes; their records must be locked, so that none moves on meanwhile. */
  void write(Caller caller, List<Note> notes) {
    Map<Long, List<Entry.Recorded>> before =
        journal.read(Entry.Chain.PERSON, notes.stream().map(Note::person).distinct().toList());
    Map<Long, byte[]> heads = new HashMap<>();
    before.forEach((person, entries) -> heads.put(person, entries.getLast().hash()));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Entry> entries = new ArrayList<>();
    for (Note note : notes) {
      int seq = before.getOrDefault(note.person(), List.of()).size() + 1;
      String payload = JSON.writeValueAsString(note.content());
      entries.add(
          new Entry(
              Entry.Chain.PERSON,
              note.person(),
              seq,
              now,
              caller.signature(),
              0,
              note.action(),
              payload,
              null));
    }
    journal.append(entries, heads);
  }

  /** Of some records those of which nothing is told but that they were entered. */
  List<Long> withoutAny(Collection<Long> serials) {
    Set<Long> told = journal.read(Entry.Chain.PERSON, serials).keySet();
    return serials.stream().filter(serial -> !told.contains(serial)).toList();
  }

  /** Everything that happened to some records, oldest first. */
  List<Reading> read(Collection<Long> serials) {
    List<Reading> readings = new ArrayList<>();
    store
        .entered(serials)
        .forEach((person, entered) ->
            readings.add(
                new Reading(
                    person, entered.at(), entered.actor(), "enter", null, null, List.of())));
    journal
        .read(Entry.Chain.PERSON, serials)
        .values()
        .forEach(entries -> entries.forEach(each -> readings.add(reading(each.entry()))));
    return readings.stream().sorted(Comparator.comparing(Reading::at)).toList();
  }

  private static Reading reading(Entry entry) {
    JsonNode content = JSON.readTree(entry.payload());
    JsonNode other = content.get("other");
    JsonNode reason = content.get("reason");
    return new Reading(
        entry.subject(),
        entry.at(),
        entry.actor(),
        entry.action(),
        reason == null ? null : reason.asString(),
        other == null ? null : other.asLong(),
        changes(fields(content.get("before")), fields(content.get("after"))));
  }

  private static List<Reading.Change> changes(
      Map<String, String> before, Map<String, String> after) {
    TreeSet<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    return fields.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .map(field -> new Reading.Change(field, before.get(field), after.get(field)))
        .toList();
  }

  private static Map<String, String> fields(@Nullable JsonNode known) {
    Map<String, String> fields = new TreeMap<>();
    if (known != null) {
      known.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
    }
    return fields;
  }

  /** A list of documents as people write it; anything else as it is. */
  private static String text(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(Histories::paper).collect(Collectors.joining("; "))
        : value.asString();
  }

  private static String paper(JsonNode document) {
    JsonNode country = document.get("country");
    return document.get("number").asString() + (country == null ? "" : " " + country.asString());
  }

  private static Map<String, Object> reasoned(String reason) {
    Map<String, Object> content = new TreeMap<>();
    if (!reason.isBlank()) {
      content.put("reason", reason);
    }
    return content;
  }

  private static Map<String, Object> known(Person.Particulars particulars) {
    Map<String, Object> known = new TreeMap<>();
    known.put("name", particulars.name());
    put(known, "latinName", particulars.latinName());
    put(known, "born", particulars.born());
    put(known, "sex", particulars.sex());
    put(known, "nationality", particulars.nationality());
    put(known, "phone", particulars.phone());
    if (!particulars.documents().isEmpty()) {
      known.put("documents", particulars.documents().stream().map(Histories::document).toList());
    }
    return known;
  }

  private static Map<String, Object> document(Person.Document document) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("kind", document.kind());
    fields.put("number", document.number());
    put(fields, "country", document.country());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
