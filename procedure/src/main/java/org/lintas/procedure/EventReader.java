package org.lintas.procedure;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads what {@link EventWriter} writes; anything else is an {@link IllegalArgumentException}. */
final class EventReader {
  private static final Set<String> TEXTS =
      Set.of(
          "on",
          "remind",
          "due",
          "outcome",
          "by",
          "fee",
          "amount",
          "receipt",
          "reason",
          "to",
          "text",
          "until",
          "issues",
          "grants",
          "ends",
          "opens",
          "refers",
          "notifies",
          "valid");

  private final JsonParser json;
  private final Map<String, String> texts = new HashMap<>();
  private @Nullable Map<String, String> answers;
  private @Nullable List<String> flags;
  private @Nullable Integer turn;

  EventReader(JsonParser json) {
    this.json = json;
  }

  List<Event> readAll() {
    expect(json.nextToken(), JsonToken.START_ARRAY);
    List<Event> events = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.START_OBJECT);
      events.add(event());
    }
    expect(json.nextToken(), null);
    return List.copyOf(events);
  }

  private Event event() {
    texts.clear();
    answers = null;
    flags = null;
    turn = null;
    expect(json.nextToken(), JsonToken.PROPERTY_NAME);
    String kind = json.currentName();
    json.nextToken();
    String subject = text();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      property(json.currentName());
    }
    Event event = event(kind, subject);
    if (!texts.isEmpty() || answers != null || flags != null || turn != null) {
      throw new IllegalArgumentException("keys that do not belong to " + kind);
    }
    return event;
  }

  private void property(String key) {
    JsonToken value = json.nextToken();
    switch (key) {
      case "turn" -> {
        expect(value, JsonToken.VALUE_NUMBER_INT);
        turn = json.getIntValue();
      }
      case "answers" -> answers = answers(value);
      case "flags" -> flags = flags(value);
      default -> {
        if (!TEXTS.contains(key)) {
          throw new IllegalArgumentException("unknown key " + key);
        }
        texts.put(key, text());
      }
    }
  }

  private Event event(String kind, String subject) {
    return switch (kind) {
      case "started" -> new Event.CaseStarted(LocalDate.parse(subject));
      case "opened" -> new Event.StageOpened(subject, turn(), day("on"), findDay("due"));
      case "skipped" -> new Event.StageSkipped(subject);
      case "completed" ->
          new Event.StageCompleted(
              subject, day("on"), find("outcome"), answers(), Map.of(), flags(), get("by"));
      case "proposed" ->
          new Event.CompletionProposed(
              subject, day("on"), find("outcome"), answers(), Map.of(), flags(), get("by"));
      case "approved" -> new Event.CompletionApproved(subject, day("on"), get("by"));
      case "paid" ->
          new Event.FeePaid(
              subject, get("fee"), Money.of(get("amount")), day("on"), find("receipt"));
      case "refused" -> new Event.StageRefused(subject, day("on"), get("reason"), get("by"));
      case "sent-back" -> new Event.SentBack(subject, get("to"), day("on"), get("reason"));
      case "corrected" ->
          new Event.AnswersCorrected(
              subject, day("on"), answers(), Map.of(), flags(), get("reason"));
      case "withdrawn" -> new Event.CaseWithdrawn(LocalDate.parse(subject), get("reason"));
      case "appealed" -> new Event.RefusalAppealed(subject, day("on"), get("reason"));
      case "noted" -> new Event.NoteAdded(LocalDate.parse(subject), get("text"));
      case "lapsed" -> new Event.StageLapsed(subject, day("on"));
      case "effect" -> new Event.EffectDue(subject, effect(), day("on"), findDay("until"));
      case "finished" -> new Event.CaseFinished(LocalDate.parse(subject));
      default -> throw new IllegalArgumentException("unknown event " + kind);
    };
  }

  private Effect effect() {
    String valid = find("valid");
    Period period = valid == null ? null : Period.parse(valid);
    for (String kind : List.of("issues", "grants", "ends", "opens", "refers", "notifies")) {
      String what = find(kind);
      if (what != null) {
        return effect(kind, what, period, reminders());
      }
    }
    throw new IllegalArgumentException("an effect of no kind");
  }

  private List<Period> reminders() {
    String remind = find("remind");
    return remind == null
        ? List.of()
        : Arrays.stream(remind.split(" ")).map(Period::parse).toList();
  }

  private static Effect effect(
      String kind, String what, @Nullable Period valid, List<Period> remind) {
    return switch (kind) {
      case "issues" -> new Effect.Issues(what, valid, remind);
      case "grants" -> new Effect.Grants(what, valid);
      case "ends" -> new Effect.Ends(what);
      case "opens" -> new Effect.Opens(ProcedureName.of(what));
      case "refers" -> new Effect.Refers(what);
      default -> new Effect.Notifies(what);
    };
  }

  private Map<String, String> answers(JsonToken start) {
    expect(start, JsonToken.START_OBJECT);
    Map<String, String> read = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      read.put(field, text());
    }
    return Collections.unmodifiableMap(read);
  }

  private List<String> flags(JsonToken start) {
    expect(start, JsonToken.START_ARRAY);
    List<String> read = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      read.add(text());
    }
    return List.copyOf(read);
  }

  private String text() {
    expect(json.currentToken(), JsonToken.VALUE_STRING);
    return json.getString();
  }

  private Map<String, String> answers() {
    Map<String, String> taken = answers;
    answers = null;
    return taken == null ? Map.of() : taken;
  }

  private List<String> flags() {
    List<String> taken = flags;
    flags = null;
    return taken == null ? List.of() : taken;
  }

  private int turn() {
    Integer taken = turn;
    turn = null;
    if (taken == null) {
      throw new IllegalArgumentException("no turn");
    }
    return taken;
  }

  private @Nullable String find(String key) {
    return texts.remove(key);
  }

  private String get(String key) {
    String found = find(key);
    if (found == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return found;
  }

  private LocalDate day(String key) {
    return LocalDate.parse(get(key));
  }

  private @Nullable LocalDate findDay(String key) {
    String found = find(key);
    return found == null ? null : LocalDate.parse(found);
  }

  private static void expect(@Nullable JsonToken found, @Nullable JsonToken wanted) {
    if (found != wanted) {
      throw new IllegalArgumentException("found " + found + " where " + wanted + " belongs");
    }
  }
}
