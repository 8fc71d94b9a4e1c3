package org.lintas.procedure.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.lintas.procedure.Stage;

/**
 * A stage as read, with the places of its parts for the checks that look across stages.
 *
 * @param finalOutcomes outcomes after which nothing is expected to follow
 */
record StageDraft(Stage stage, Set<String> finalOutcomes, Places places) {

  String name() {
    return stage.name();
  }

  /** Places by {@code part} or {@code part/name}. */
  static final class Places {
    private final Place whole;
    private final Map<String, Place> parts = new HashMap<>();
    private final Map<String, BiFunction<Integer, Integer, Place>> rules = new HashMap<>();
    private final List<NamedPlace> fields = new ArrayList<>();

    Places(Place whole) {
      this.whole = whole;
    }

    /** A field's every appearance, also the second of the same name. */
    record NamedPlace(String name, Place place) {}

    void put(String part, Place place) {
      parts.putIfAbsent(part, place);
    }

    void putField(String name, Place place) {
      fields.add(new NamedPlace(name, place));
      put("field/" + name, place);
    }

    void putRule(String part, BiFunction<Integer, Integer, Place> inside) {
      rules.put(part, inside);
    }

    Place of(String part) {
      return parts.getOrDefault(part, whole);
    }

    List<NamedPlace> fields() {
      return fields;
    }

    /** A place within a rule: line 1-based, column 0-based. */
    Place inRule(String part, int line, int column) {
      BiFunction<Integer, Integer, Place> inside = rules.get(part);
      return inside == null ? of(part) : inside.apply(line, column);
    }
  }
}
