package org.lintas.procedure;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes one event as an object whose first key tells its kind. */
final class EventWriter {
  private final JsonGenerator json;

  EventWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Event event) {
    json.writeStartObject();
    switch (event) {
      case Event.CaseStarted e -> text("started", e.on().toString());
      case Event.StageOpened e -> opened(e);
      case Event.StageSkipped e -> text("skipped", e.stage());
      case Event.StageCompleted e -> decided("completed", e);
      case Event.CompletionProposed e -> decided("proposed", e);
      case Event.CompletionApproved e -> {
        subject("approved", e.stage(), e.on());
        text("by", e.by());
      }
      case Event.FeePaid e -> paid(e);
      case Event.StageRefused e -> {
        subject("refused", e.stage(), e.on());
        text("reason", e.reason());
        text("by", e.by());
      }
      case Event.SentBack e -> {
        text("sent-back", e.from());
        text("to", e.to());
        text("on", e.on().toString());
        text("reason", e.reason());
      }
      case Event.AnswersCorrected e -> {
        subject("corrected", e.stage(), e.on());
        answers(e.answers());
        flags(e.flags());
        text("reason", e.reason());
      }
      case Event.CaseWithdrawn e -> {
        text("withdrawn", e.on().toString());
        text("reason", e.reason());
      }
      case Event.RefusalAppealed e -> {
        subject("appealed", e.stage(), e.on());
        text("reason", e.reason());
      }
      case Event.NoteAdded e -> {
        text("noted", e.on().toString());
        text("text", e.text());
      }
      case Event.StageLapsed e -> subject("lapsed", e.stage(), e.on());
      case Event.EffectDue e -> effect(e);
      case Event.CaseFinished e -> text("finished", e.on().toString());
    }
    json.writeEndObject();
  }

  private void opened(Event.StageOpened e) {
    text("opened", e.stage());
    json.writeNumberProperty("turn", e.turn());
    text("on", e.on().toString());
    date("due", e.due());
  }

  private void paid(Event.FeePaid e) {
    text("paid", e.stage());
    text("fee", e.fee());
    text("amount", e.amount().toString());
    text("on", e.on().toString());
    optional("receipt", e.receipt());
  }

  private void decided(String kind, Event.Decided e) {
    subject(kind, e.stage(), e.on());
    optional("outcome", e.outcome());
    answers(e.answers());
    flags(e.flags());
    text("by", e.by());
  }

  private void effect(Event.EffectDue e) {
    text("effect", e.stage());
    switch (e.effect()) {
      case Effect.Issues issues -> {
        lasting("issues", issues.card(), issues.valid());
        if (!issues.remind().isEmpty()) {
          text("remind", issues.remind().stream().map(Period::toString).collect(joining(" ")));
        }
      }
      case Effect.Grants grants -> lasting("grants", grants.status(), grants.valid());
      case Effect.Ends ends -> text("ends", ends.status());
      case Effect.Opens opens -> text("opens", opens.procedure().toString());
      case Effect.Refers refers -> text("refers", refers.to());
      case Effect.Notifies notifies -> text("notifies", notifies.to());
    }
    text("on", e.on().toString());
    date("until", e.until());
  }

  private void lasting(String kind, String what, @Nullable Period valid) {
    text(kind, what);
    if (valid != null) {
      text("valid", valid.toString());
    }
  }

  private void subject(String kind, String stage, LocalDate on) {
    text(kind, stage);
    text("on", on.toString());
  }

  private void text(String key, String value) {
    json.writeStringProperty(key, value);
  }

  private void optional(String key, @Nullable String value) {
    if (value != null) {
      text(key, value);
    }
  }

  private void date(String key, @Nullable LocalDate day) {
    if (day != null) {
      text(key, day.toString());
    }
  }

  private void answers(Map<String, String> answers) {
    if (answers.isEmpty()) {
      return;
    }
    json.writeObjectPropertyStart("answers");
    for (Map.Entry<String, String> answer : sorted(answers).entrySet()) {
      json.writeStringProperty(answer.getKey(), answer.getValue());
    }
    json.writeEndObject();
  }

  /** The engine gives answers in order; others may not. */
  private static Map<String, String> sorted(Map<String, String> answers) {
    String last = "";
    for (String field : answers.keySet()) {
      if (field.compareTo(last) < 0) {
        return new TreeMap<>(answers);
      }
      last = field;
    }
    return answers;
  }

  private void flags(List<String> flags) {
    if (flags.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("flags");
    for (String flag : flags) {
      json.writeString(flag);
    }
    json.writeEndArray();
  }
}
