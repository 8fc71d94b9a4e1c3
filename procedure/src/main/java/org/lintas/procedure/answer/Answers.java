package org.lintas.procedure.answer;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers read.
 *
 * @param canonical field → canonical text, sorted by field; only those given and sound
 * @param faulty fields whose answer cannot be used
 */
public record Answers(Map<String, String> canonical, Set<String> faulty) {

  static final class Builder {
    private final Map<String, String> canonical;
    private @Nullable Set<String> faulty;

    Builder(int size) {
      canonical = LinkedHashMap.newLinkedHashMap(size);
    }

    void add(String field, Question.Read read) {
      if (read.text() != null) {
        canonical.put(field, read.text());
      } else if (read.isFaulty()) {
        faulty = faulty == null ? new HashSet<>() : faulty;
        faulty.add(field);
      }
    }

    Answers build() {
      return new Answers(
          Collections.unmodifiableMap(canonical), faulty == null ? Set.of() : faulty);
    }
  }
}
