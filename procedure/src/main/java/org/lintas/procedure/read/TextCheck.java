package org.lintas.procedure.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.procedure.Effect;
import org.lintas.procedure.Field;
import org.lintas.procedure.Stage;
import org.lintas.procedure.rule.Nearest;

/** Whether every text is there, in every language, and none that nobody will read. */
final class TextCheck {
  private final Map<String, Place> required = new LinkedHashMap<>();
  private final Set<String> allowed = new LinkedHashSet<>();
  private final Report report;

  TextCheck(List<StageDraft> drafts, Report report) {
    this.report = report;
    require("procedure.title", new Place(ProcedureReader.FILE, 1, 1));
    require("procedure.summary", new Place(ProcedureReader.FILE, 1, 1));
    drafts.forEach(this::stage);
    allowed.addAll(required.keySet());
  }

  private void stage(StageDraft draft) {
    Stage stage = draft.stage();
    String prefix = "stage." + stage.name();
    Place place = draft.places().of("stage");
    require(prefix + ".title", place);
    require(prefix + ".summary", place);
    allowed.add(prefix + ".bring");
    if (stage.when() != null) {
      require(prefix + ".when", draft.places().of("when"));
    }
    if (!stage.by().isEmpty()) {
      require("role." + stage.by(), draft.places().of("by"));
    }
    stage.privateTo().forEach(r -> require("role." + r, draft.places().of("private-to")));
    stage.form().forEach(f -> field(f, draft.places().of("field/" + f.name())));
    stage
        .outcomes()
        .forEach(
            o -> require("outcome." + stage.name() + "." + o, draft.places().of("outcome/" + o)));
    stage
        .checks()
        .forEach(c -> require("check." + c.name(), draft.places().of("check/" + c.name())));
    stage.fees().forEach(f -> require("fee." + f.name(), draft.places().of("fee/" + f.name())));
    stage.effects().forEach(e -> effect(e, draft));
  }

  private void field(Field field, Place place) {
    require("field." + field.name() + ".label", place);
    allowed.add("field." + field.name() + ".hint");
    field.choices().forEach(c -> require("choice." + field.name() + "." + c, place));
  }

  private void effect(Effect effect, StageDraft draft) {
    if (effect instanceof Effect.Issues issues) {
      require("card." + issues.card(), draft.places().of("card/" + issues.card()));
    } else if (effect instanceof Effect.Grants grants) {
      require("status." + grants.status(), draft.places().of("status/" + grants.status()));
    } else if (effect instanceof Effect.Ends ends) {
      require("status." + ends.status(), draft.places().of("ends"));
    }
  }

  private void require(String key, Place place) {
    required.putIfAbsent(key, place);
  }

  /**
   * @param languages in which every text must be
   * @param texts language → its file
   */
  void run(List<String> languages, Map<String, Texts> texts) {
    for (String language : languages) {
      Texts file = texts.get(language);
      if (file == null) {
        String path = "texts/" + language + ".properties";
        report.add(new Place(ProcedureReader.FILE, 1, 1), "missing-file", path, path);
        continue;
      }
      required.forEach((key, place) -> {
        if (!file.values().containsKey(key)) {
          report.add(place, "text-missing", key + " = …", key, file.file());
        }
      });
    }
    texts.values().forEach(this::mustBeRead);
  }

  private void mustBeRead(Texts file) {
    file.places()
        .forEach((key, place) -> {
          if (!allowed.contains(key)) {
            report.add(place, "text-unknown-key", Nearest.to(key, allowed), key);
          }
        });
  }
}
