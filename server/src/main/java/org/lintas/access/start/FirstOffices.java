package org.lintas.access.start;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.access.store.OfficeStore;
import org.lintas.node.StartupFault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Reads an authority's offices: columns {@code code}, {@code parent} (a code on a line above, empty
 * for the one root), {@code place}, and one column a language with the office's name in it.
 */
@Component
class FirstOffices {

  private static final String ONE_OFFICE = "code,parent,place,en\nroot,,,Head office\n";

  private final OfficeStore store;
  private final ResourceLoader resources;

  FirstOffices(OfficeStore store, ResourceLoader resources) {
    this.store = store;
    this.resources = resources;
  }

  /** Loads them if there are none yet. */
  void loadOnce(String location) {
    if (store.all().isEmpty()) {
      load(location);
    }
  }

  private void load(String location) {
    try (Reader reader = open(location);
        CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(reader)) {
      Map<String, Integer> known = new HashMap<>();
      for (NamedCsvRecord line : lines) {
        known.put(line.getField("code"), add(line, known));
      }
    } catch (IOException | RuntimeException e) {
      throw new StartupFault(
          "The offices in " + location + " could not be read: " + e.getMessage(),
          "LINTAS_OFFICES names a CSV file with the columns code, parent, place, en, and one more"
              + " for each other language; parents stand above their children.");
    }
  }

  private Reader open(String location) throws IOException {
    if (location.isEmpty()) {
      return new StringReader(ONE_OFFICE);
    }
    Resource file = resources.getResource(location.contains(":") ? location : "file:" + location);
    return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
  }

  private int add(NamedCsvRecord line, Map<String, Integer> known) {
    Map<String, String> names = new TreeMap<>(line.getFieldsAsMap());
    String code = line.getField("code");
    String parent = line.getField("parent");
    String place = line.getField("place");
    names.keySet().removeAll(Set.of("code", "parent", "place"));
    names.values().removeIf(String::isBlank);
    if (!parent.isEmpty() && !known.containsKey(parent)) {
      throw new IllegalArgumentException("office " + code + " stands above its parent " + parent);
    }
    return store.add(known.get(parent), code, empty(place), names);
  }

  private static @Nullable String empty(String text) {
    return text.isEmpty() ? null : text;
  }
}
