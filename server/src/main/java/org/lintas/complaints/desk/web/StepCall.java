package org.lintas.complaints.desk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.api.BadCall;
import org.lintas.complaints.desk.Triage;
import org.lintas.complaints.desk.Urgency;
import org.lintas.pages.Form;

/** What a step at the desk says, as the API takes it: the fields of the step's form. */
record StepCall(
    @Nullable String words,
    @Nullable String handler,
    @Nullable String outcome,
    @Nullable List<String> kinds,
    @Nullable String urgency,
    @Nullable List<String> groups,
    @Nullable String cause,
    @Nullable String kind,
    @Nullable String state,
    @Nullable LocalDate until,
    @Nullable String reader,
    @Nullable Integer hours,
    @Nullable String to,
    @Nullable String way) {

  /** As the form would say it; a word of a closed list that it does not know is no word. */
  Form form() {
    known("urgency", urgency, Urgency::of, Urgency.values(), Urgency::word);
    known("cause", cause, Triage.Cause::of, Triage.Cause.values(), Triage.Cause::word);
    for (String group : groups == null ? List.<String>of() : groups) {
      known("groups", group, Triage.Group::of, Triage.Group.values(), Triage.Group::word);
    }
    Map<String, List<String>> values = new HashMap<>();
    put(values, "words", words);
    put(values, "handler", handler);
    put(values, "outcome", outcome);
    put(values, "urgency", urgency);
    put(values, "cause", cause);
    put(values, "kind", kind);
    put(values, "state", state);
    put(values, "until", until);
    put(values, "reader", reader);
    put(values, "hours", hours);
    put(values, "to", to);
    put(values, "way", way);
    values.put("kinds", kinds == null ? List.of() : kinds);
    values.put("groups", groups == null ? List.of() : groups);
    return new Form(Map.copyOf(values), List.of());
  }

  private static void put(Map<String, List<String>> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, List.of(value.toString()));
    }
  }

  private static <T> void known(
      String field,
      @Nullable String word,
      Function<String, Optional<T>> read,
      T[] all,
      Function<T, String> written) {
    if (word != null && read.apply(word).isEmpty()) {
      throw BadCall.wrong(field, Arrays.stream(all).map(written).collect(Collectors.joining(", ")));
    }
  }
}
