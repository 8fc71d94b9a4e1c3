package org.lintas.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options written {@code --name value}, or {@code --name} alone. */
record Options(Map<String, String> values) {

  private static final String SET = "true";

  static Options of(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at < arguments.size(); at++) {
      String name = arguments.get(at);
      if (!name.startsWith("--")) {
        throw new IllegalArgumentException("expected --name value, found " + name);
      }
      boolean alone = at + 1 == arguments.size() || arguments.get(at + 1).startsWith("--");
      values.put(name.substring(2), alone ? SET : arguments.get(++at));
    }
    return new Options(values);
  }

  int number(String name, int otherwise) {
    return number(values.getOrDefault(name, Integer.toString(otherwise)));
  }

  /** Numbers apart by commas. */
  List<Integer> numbers(String name, String otherwise) {
    return Arrays.stream(values.getOrDefault(name, otherwise).split(",", -1))
        .map(Options::number)
        .toList();
  }

  boolean has(String name) {
    return SET.equals(values.get(name));
  }

  private static int number(String written) {
    return Integer.parseInt(written.trim().replace("_", ""));
  }
}
