package org.lintas.procedure;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Events as canonical JSON: keys in a fixed order, no white space, absent values left out. */
public final class EventJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private EventJson() {}

  /** Never writes {@code sealed} answers: they are stored apart. */
  public static String write(List<Event> events) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      EventWriter writer = new EventWriter(json);
      json.writeStartArray();
      for (Event event : events) {
        writer.write(event);
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  /** The inverse of {@link #write}; throws {@link IllegalArgumentException} on anything else. */
  public static List<Event> read(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      return new EventReader(parser).readAll();
    } catch (JacksonException | DateTimeException wrong) {
      throw new IllegalArgumentException("not the JSON of events", wrong);
    }
  }
}
