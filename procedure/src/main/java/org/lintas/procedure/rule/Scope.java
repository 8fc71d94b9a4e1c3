package org.lintas.procedure.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.procedure.Field;
import org.lintas.procedure.Stage;

/**
 * What a rule of one stage may speak of.
 *
 * @param own questions of the stage itself; empty for its {@code when}
 * @param earlier questions of the stages before it that its officers may read
 * @param holders earlier question → stages that ask it, latest first
 * @param sealed questions of other stages that only those stages' roles may read
 * @param stages the stages before it, by name
 */
public record Scope(
    Map<String, Field> own,
    Map<String, Field> earlier,
    Map<String, List<String>> holders,
    Set<String> sealed,
    Map<String, Stage> stages) {

  /** For a stage's checks. */
  public static Scope ofChecks(Stage stage, List<Stage> before) {
    Map<String, Field> own = new LinkedHashMap<>();
    stage.form().forEach(f -> own.put(f.name(), f));
    return of(own, before);
  }

  /** For a stage's {@code when}: nobody has answered its questions yet. */
  public static Scope ofCondition(List<Stage> before) {
    return of(Map.of(), before);
  }

  private static Scope of(Map<String, Field> own, List<Stage> before) {
    Map<String, Field> earlier = new LinkedHashMap<>();
    Map<String, List<String>> holders = new HashMap<>();
    Set<String> sealed = new LinkedHashSet<>();
    Map<String, Stage> stages = new LinkedHashMap<>();
    for (Stage stage : before) {
      stages.put(stage.name(), stage);
      for (Field field : stage.form()) {
        if (stage.isPrivate()) {
          sealed.add(field.name());
        } else {
          earlier.put(field.name(), field);
          holders.computeIfAbsent(field.name(), f -> new ArrayList<>()).addFirst(stage.name());
        }
      }
    }
    sealed.removeAll(earlier.keySet());
    sealed.removeAll(own.keySet());
    return new Scope(own, earlier, holders, sealed, stages);
  }

  /** All questions by name, the stage's own first. */
  Map<String, Field> fields() {
    Map<String, Field> fields = new LinkedHashMap<>(earlier);
    fields.putAll(own);
    return fields;
  }
}
