package org.lintas.organisations.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Organisation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Numbers and former names as JSON. */
final class Json {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Organisation.Identifier>> IDENTIFIERS =
      new TypeReference<>() {};
  private static final TypeReference<List<Organisation.FormerName>> NAMES =
      new TypeReference<>() {};

  private Json() {}

  static @Nullable String write(List<?> list) {
    return list.isEmpty() ? null : JSON.writeValueAsString(list);
  }

  static List<Organisation.Identifier> identifiers(@Nullable String json) {
    return json == null ? List.of() : List.copyOf(JSON.readValue(json, IDENTIFIERS));
  }

  static List<Organisation.FormerName> names(@Nullable String json) {
    return json == null ? List.of() : List.copyOf(JSON.readValue(json, NAMES));
  }
}
