package org.lintas.recruitment.corridors.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.read.Place;
import org.lintas.procedure.read.Report;
import org.lintas.procedure.read.Texts;
import org.lintas.recruitment.corridors.Corridor;

/**
 * A corridor as its file has it, texts still apart.
 *
 * @param heading null when it could not be read
 * @param languages in which every text must be
 * @param required key of each text that is needed → where it is named
 */
record Draft(
    Corridor.@Nullable Heading heading,
    List<Corridor.Law> laws,
    List<Corridor.Agreement> agreements,
    Corridor.Rules rules,
    List<String> languages,
    Map<String, Place> required) {

  /** Every text in every language, and none that nobody reads. */
  void checkTexts(Map<String, Texts> texts, Report report) {
    for (String language : languages) {
      Texts file = texts.get(language);
      if (file == null) {
        String path = "texts/" + language + ".properties";
        report.add(new Place(CorridorReader.FILE, 1, 1), "missing-file", path, path);
        continue;
      }
      new LinkedHashMap<>(required)
          .forEach((key, place) -> {
            if (!file.values().containsKey(key)) {
              report.add(place, "text-missing", key + " = …", key, file.file());
            }
          });
    }
    texts
        .values()
        .forEach(file ->
            file.places()
                .forEach((key, place) -> {
                  if (!required.containsKey(key)) {
                    report.add(place, "text-unknown-key", null, key);
                  }
                }));
  }

  Corridor corridor(Map<String, Map<String, String>> texts, String hash) {
    if (heading == null) {
      throw new IllegalStateException("a corridor without heading has problems");
    }
    return new Corridor(heading, laws, agreements, rules, texts, hash);
  }
}
