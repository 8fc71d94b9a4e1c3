package org.lintas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's sentences, and those on problems of definitions, exist in every language. */
class BundlesTest {
  private static final Map<String, String> SCRIPTS =
      Map.of("th", "Thai", "my", "Myanmar", "km", "Khmer", "lo", "Lao");
  private static final List<String> LANGUAGES = List.of("en", "th", "my", "km", "lo");

  private static Properties bundle(String name, String language) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(Given.resource(name + "/" + language + ".properties")));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return texts;
  }

  private static Map<String, Properties> bundles(String name) {
    Map<String, Properties> bundles = new LinkedHashMap<>();
    LANGUAGES.forEach(l -> bundles.put(l, bundle(name, l)));
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

  /** Sentences on problems that were left in English. */
  private static Set<String> untranslated(Map<String, Properties> bundles) {
    Set<String> found = new TreeSet<>();
    SCRIPTS.forEach((language, script) -> {
      Pattern letters = Pattern.compile("\\p{Is" + script + "}");
      Map.copyOf(Objects.requireNonNull(bundles.get(language)))
          .forEach((key, text) -> {
            if (!letters.matcher(text.toString()).find()) {
              found.add(language + " " + key);
            }
          });
    });
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "problems"})
  void everyLanguageHasEverySentenceWithTheSameWordsToFillIn(String name) {
    assertThat(gaps(bundles(name))).isEmpty();
  }

  @Test
  void everyProblemIsToldInTheScriptOfTheLanguage() {
    Map<String, Properties> bundles = bundles("problems");
    assertThat(untranslated(bundles)).isEmpty();
    Objects.requireNonNull(bundles.get("lo")).setProperty("bad-date", "Not a date");
    assertThat(untranslated(bundles)).containsExactly("lo bad-date");
  }

  @Test
  void aMissingSentenceAndAForgottenWordAreFound() {
    Map<String, Properties> bundles = bundles("words");
    Properties khmer = bundle("words", "km");
    khmer.remove("reason.required");
    bundles.put("km", khmer);
    Properties lao = bundle("words", "lo");
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
