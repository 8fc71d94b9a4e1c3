package org.lintas.cards.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Payload of a card's journal entry: {@code {"state":"revoked","reason":"Lost"}}.
 *
 * @param state of the card from now on
 * @param reason as an officer wrote it, or null
 * @param because code of what happened to its case: {@code case-refused}, {@code case-withdrawn},
 *     {@code taken-back}, {@code ended}, {@code issued-again}, {@code corrected}, {@code
 *     licence-revoked}; or null
 * @param entry of the case, or null
 * @param other serial of the card that takes its place or whose place it takes, or null
 */
public record CardPayload(
    CardState state,
    @Nullable String reason,
    @Nullable String because,
    @Nullable Integer entry,
    @Nullable Long other) {

  private static final JsonFactory JSON = new JsonFactory();

  public static CardPayload by(CardState state, String reason, @Nullable Long other) {
    return new CardPayload(state, reason, null, null, other);
  }

  public static CardPayload because(
      CardState state, String because, int entry, @Nullable Long other) {
    return new CardPayload(state, null, because, entry, other);
  }

  /** Canonical JSON. */
  public String write() {
    StringBuilder json = new StringBuilder(96);
    json.append("{\"state\":\"").append(state.word()).append('"');
    text(json, "reason", reason);
    text(json, "because", because);
    number(json, "entry", entry);
    number(json, "card", other);
    return json.append('}').toString();
  }

  private static void text(StringBuilder json, String key, @Nullable String value) {
    if (value != null) {
      json.append(",\"").append(key).append("\":\"");
      JsonStringEncoder.getInstance().quoteAsString(value, json);
      json.append('"');
    }
  }

  private static void number(StringBuilder json, String key, @Nullable Number value) {
    if (value != null) {
      json.append(",\"").append(key).append("\":").append(value);
    }
  }

  /** What an entry says. */
  public static CardPayload read(String payload) {
    CardState state = null;
    String reason = null;
    String because = null;
    Integer entry = null;
    Long other = null;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "state" -> state = CardState.find(parser.getString()).orElse(null);
          case "reason" -> reason = parser.getString();
          case "because" -> because = parser.getString();
          case "entry" -> entry = parser.getIntValue();
          case "card" -> other = parser.getLongValue();
          default -> throw new IllegalArgumentException("unknown key " + key);
        }
      }
    }
    return new CardPayload(
        Optional.ofNullable(state)
            .orElseThrow(() -> new IllegalArgumentException("an entry without a state")),
        reason,
        because,
        entry,
        other);
  }
}
