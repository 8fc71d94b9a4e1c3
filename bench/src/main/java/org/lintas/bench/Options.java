package org.lintas.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options written {@code --name value}. */
record Options(Map<String, String> values) {

  static Options of(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at + 1 < arguments.size(); at += 2) {
      String name = arguments.get(at);
      if (!name.startsWith("--")) {
        throw new IllegalArgumentException("expected --name value, found " + name);
      }
      values.put(name.substring(2), arguments.get(at + 1));
    }
    if (arguments.size() % 2 == 1) {
      throw new IllegalArgumentException(arguments.getLast() + " has no value");
    }
    return new Options(values);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(
        values.getOrDefault(name, Integer.toString(otherwise)).replace("_", ""));
  }
}
