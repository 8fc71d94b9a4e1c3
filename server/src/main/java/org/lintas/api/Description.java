package org.lintas.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The API's description: what each module says of its own endpoints in {@code
 * openapi/<module>.yaml}, in one document.
 */
final class Description {

  private Description() {}

  /** Puts the parts together; two that say the same path or component differently are a fault. */
  static Map<String, Object> read() throws IOException {
    Map<String, Object> whole = new LinkedHashMap<>();
    for (Resource part : parts()) {
      try (InputStream file = part.getInputStream()) {
        LoadSettings settings = LoadSettings.builder().setLabel(name(part)).build();
        merge(whole, map(new Load(settings).loadFromInputStream(file)), name(part));
      }
    }
    return whole;
  }

  private static List<Resource> parts() throws IOException {
    List<Resource> parts =
        new ArrayList<>(
            List.of(
                new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:openapi/*.yaml")));
    // the frame first, so that the document begins with what it is
    parts.sort(
        Comparator.comparing((Resource part) -> !name(part).equals("api.yaml"))
            .thenComparing(Description::name));
    return parts;
  }

  private static String name(Resource part) {
    return Objects.requireNonNull(part.getFilename());
  }

  private static void merge(Map<String, Object> into, Map<String, Object> from, String where) {
    from.forEach((key, value) -> {
      Object there = into.get(key);
      if (there == null) {
        into.put(key, value);
      } else if (there instanceof Map && value instanceof Map) {
        merge(map(there), map(value), where);
      } else if (there instanceof List && value instanceof List) {
        List<Object> both = new ArrayList<>((List<?>) there);
        both.addAll((List<?>) value);
        into.put(key, both);
      } else {
        throw new IllegalStateException(where + " says again: " + key);
      }
    });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
