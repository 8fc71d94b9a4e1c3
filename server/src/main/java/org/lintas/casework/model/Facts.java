package org.lintas.casework.model;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * What a case is counted by: its answers of a closed kind (choice, country, place) that are private
 * to nobody. Canonical JSON, exactly as PostgreSQL writes a {@code jsonb}: equal facts are equal
 * text on both sides.
 */
public final class Facts {

  private static final Comparator<String> AS_JSONB =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private Facts() {}

  public static String of(Procedure procedure, CaseState state) {
    Map<String, String> facts = new TreeMap<>(AS_JSONB);
    for (Stage stage : procedure.stages()) {
      CaseState.StageState reached = state.stages().get(stage.name());
      if (reached != null && !stage.isPrivate()) {
        for (Field field : stage.form()) {
          String answer = isFact(field.type()) ? reached.answers().get(field.name()) : null;
          if (answer != null) {
            facts.put(field.name(), answer);
          }
        }
      }
    }
    return json(facts);
  }

  private static boolean isFact(FieldType type) {
    return type == FieldType.CHOICE || type == FieldType.COUNTRY || type == FieldType.PLACE;
  }

  private static String json(Map<String, String> facts) {
    StringBuilder json = new StringBuilder(128).append('{');
    facts.forEach((name, value) -> {
      json.append(json.length() > 1 ? ", \"" : "\"");
      JsonStringEncoder.getInstance().quoteAsString(name, json);
      json.append("\": \"");
      JsonStringEncoder.getInstance().quoteAsString(value, json);
      json.append('"');
    });
    return json.append('}').toString();
  }
}
