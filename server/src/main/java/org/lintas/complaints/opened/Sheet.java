package org.lintas.complaints.opened;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Named values as the text of one sealed piece. */
public final class Sheet {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> VALUES =
      new TypeReference<>() {};

  private Sheet() {}

  public static String write(Map<String, String> values) {
    return JSON.writeValueAsString(values);
  }

  public static Map<String, String> read(String text) {
    return JSON.readValue(text, VALUES);
  }
}
