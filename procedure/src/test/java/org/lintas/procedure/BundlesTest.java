package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine's sentences exist in every language. */
class BundlesTest {
  private static final List<String> LANGUAGES = List.of("en", "th", "my", "km", "lo");

  private static Properties bundle(String language) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(Given.resource("words/" + language + ".properties")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return texts;
  }

  private static Map<String, Properties> bundles() {
    Map<String, Properties> bundles = new LinkedHashMap<>();
    LANGUAGES.forEach(l -> bundles.put(l, bundle(l)));
    return bundles;
  }

  /** Keys that one language has and another has not, or whose placeholders differ. */
  private static Set<String> gaps(Map<String, Properties> bundles) {
    Set<String> all = new TreeSet<>();
    bundles.values().forEach(b -> all.addAll(b.stringPropertyNames()));
    Set<String> gaps = new TreeSet<>();
    for (String key : all) {
      Set<Set<String>> shapes =
          bundles.values().stream()
              .map(b -> names(b.getProperty(key, "{absent}")))
              .collect(Collectors.toSet());
      if (shapes.size() != 1) {
        gaps.add(key);
      }
    }
    return gaps;
  }

  private static Set<String> names(String pattern) {
    return pattern.contains("{") ? new MessageFormat(pattern).getArgumentNames() : Set.of();
  }

  @Test
  void everyLanguageHasEverySentenceWithTheSameWordsToFillIn() {
    assertThat(gaps(bundles())).isEmpty();
  }

  @Test
  void aMissingSentenceAndAForgottenWordAreFound() {
    Map<String, Properties> bundles = bundles();
    Properties khmer = bundle("km");
    khmer.remove("reason.required");
    bundles.put("km", khmer);
    Properties lao = bundle("lo");
    lao.setProperty("reason.too-long", "{field}");
    bundles.put("lo", lao);
    assertThat(gaps(bundles)).containsExactly("reason.required", "reason.too-long");
  }

  @Test
  void everyEnglishSentenceHasANoteForTheTranslator() {
    List<String> lines = Given.resource("words/en.properties").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(" = ")) {
        assertThat(lines.get(i - 1)).as(lines.get(i)).startsWith("# ");
      }
    }
  }
}
