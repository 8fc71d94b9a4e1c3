package org.lintas.casework.model;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Event;
import org.lintas.procedure.EventJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Payload of a case's journal entry. The first entry also tells what was settled: {@code
 * {"of":{"procedure":3,"person":12},"events":[…]}}; all others are the events alone, but for those
 * that take another entry back: {@code {"back":{"entry":2,"import":7}}}. What a case is about
 * stands under {@code person} whatever the procedure's subject is: entries written so before must
 * read so.
 */
public final class Payload {

  private static final String OF = "{\"of\":";
  private static final String BACK = "{\"back\":{\"entry\":";
  // cannot stand inside a JSON string, where each quotation mark is escaped
  private static final String EVENTS = ",\"events\":";
  private static final JsonFactory JSON = new JsonFactory();

  private Payload() {}

  /** Payload of a first entry. */
  public static String write(Origin origin, List<Event> events) {
    StringBuilder json = new StringBuilder(512);
    json.append(OF).append("{\"procedure\":").append(origin.procedure());
    json.append(",\"person\":").append(origin.subject());
    if (origin.reference() != null) {
      json.append(",\"reference\":\"");
      JsonStringEncoder.getInstance().quoteAsString(origin.reference(), json);
      json.append('"');
    }
    if (origin.alike() != null) {
      json.append(",\"alike\":").append(origin.alike());
    }
    return json.append('}').append(EVENTS).append(write(events)).append('}').toString();
  }

  /** Payload of a further entry. */
  public static String write(List<Event> events) {
    return EventJson.write(events);
  }

  /** Payload of an entry by which an undone import takes back what it had entered. */
  public static String takeBack(int entry, long undone) {
    return BACK + entry + ",\"import\":" + undone + "}}";
  }

  /** The entry that an entry takes back, if it does. */
  public static OptionalInt takenBack(String payload) {
    return payload.startsWith(BACK)
        ? OptionalInt.of(
            Integer.parseInt(payload.substring(BACK.length(), payload.indexOf(',', BACK.length()))))
        : OptionalInt.empty();
  }

  /** The events of an entry; none when it takes another back. */
  public static List<Event> events(String payload) {
    if (payload.startsWith(BACK)) {
      return List.of();
    }
    if (!payload.startsWith(OF)) {
      return EventJson.read(payload);
    }
    int at = payload.indexOf(EVENTS) + EVENTS.length();
    return EventJson.read(payload.substring(at, payload.length() - 1));
  }

  /**
   * What a first entry settled.
   *
   * @param office of the entry
   */
  public static Origin origin(String payload, int office) {
    int procedure = 0;
    long subject = 0;
    String reference = null;
    Long alike = null;
    String head = payload.substring(OF.length(), payload.indexOf(EVENTS));
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), head)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "procedure" -> procedure = parser.getIntValue();
          case "person" -> subject = parser.getLongValue();
          case "reference" -> reference = parser.getString();
          case "alike" -> alike = parser.getLongValue();
          default -> throw new IllegalArgumentException("unknown key " + name);
        }
      }
    }
    return new Origin(procedure, subject, office, reference, alike);
  }

  /** The same as far as it can be read; null when this is no first entry. */
  public static @Nullable Origin findOrigin(String payload, int office) {
    return payload.startsWith(OF) ? origin(payload, office) : null;
  }
}
