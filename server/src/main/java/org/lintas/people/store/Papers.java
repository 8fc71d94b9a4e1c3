package org.lintas.people.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents as JSON. */
final class Papers {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Person.Document>> DOCUMENTS = new TypeReference<>() {};

  private Papers() {}

  static @Nullable String write(List<Person.Document> documents) {
    return documents.isEmpty() ? null : JSON.writeValueAsString(documents);
  }

  static List<Person.Document> read(@Nullable String json) {
    return json == null ? List.of() : List.copyOf(JSON.readValue(json, DOCUMENTS));
  }
}
