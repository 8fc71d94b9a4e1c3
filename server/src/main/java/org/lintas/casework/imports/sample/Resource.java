package org.lintas.casework.imports.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Word lists that travel in the jar: one line an entry, its parts apart by spaces, # a remark. */
final class Resource {

  private Resource() {}

  static List<String[]> lines(String name) {
    try (InputStream stream = Resource.class.getResourceAsStream("/samples/" + name)) {
      String text =
          new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
