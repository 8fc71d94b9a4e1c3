package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A block of the page kit is styled in one file: of two that share a name, each spoils the other
 * where nobody looks, in print say.
 */
class StylesTest {

  private static final Pattern BLOCK = Pattern.compile("(?m)^\\.(lintas-[a-z-]+?) \\{");

  @Test
  void noTwoFilesStyleTheSameBlock() {
    Map<String, String> files = new TreeMap<>();
    Tree.files(path -> path.endsWith(".scss") && !path.endsWith("_print.scss"))
        .forEach(file -> files.put(Tree.name(file), Tree.read(file)));
    assertThat(files).hasSizeGreaterThan(5);
    assertThat(shared(files)).isEmpty();
  }

  @Test
  void aBlockOfTwoFilesIsFound() {
    assertThat(
            shared(
                Map.of(
                    "a", ".lintas-receipt {\n}\n.lintas-receipt__foot {\n}\n",
                    "b", ".lintas-card {\n}\n.lintas-receipt {\n}\n")))
        .containsExactly("lintas-receipt");
  }

  private static List<String> shared(Map<String, String> files) {
    Map<String, Set<String>> where = new TreeMap<>();
    files.forEach((name, text) ->
        BLOCK
            .matcher(text)
            .results()
            .forEach(
                match -> where.computeIfAbsent(match.group(1), _ -> new TreeSet<>()).add(name)));
    return where.entrySet().stream()
        .filter(block -> block.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }
}
