package org.lintas.gates;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sentences of one module in all languages, and what is wrong with them.
 *
 * @param byLanguage language → key → sentence
 */
record Bundles(String module, Map<String, Map<String, String>> byLanguage) {

  static final Set<String> LANGUAGES = Set.of("en", "th", "my", "km", "lo");

  private static final Map<String, Pattern> SCRIPTS =
      Map.of(
          "th", Pattern.compile("\\p{IsThai}"),
          "my", Pattern.compile("\\p{IsMyanmar}"),
          "km", Pattern.compile("\\p{IsKhmer}"),
          "lo", Pattern.compile("\\p{IsLao}"));

  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /** Names and codes that are written alike in every language. */
  private static final Pattern ALIKE =
      Pattern.compile(
          "Lintas|CSV|JSON|API|PDF|UTF-8|UTF-16|Windows-874|OpenAPI|English|"
              + "ไทย|မြန်မာ|ខ្មែរ|ລາວ|https?://\\S+");

  static List<Bundles> all() {
    Map<String, Map<String, Map<String, String>>> modules = new TreeMap<>();
    for (Path file :
        Tree.files(path -> path.matches(".*/src/main/resources/texts/.*\\.properties"))) {
      String module = Tree.folder(file);
      String language = file.getFileName().toString().replace(".properties", "");
      modules.computeIfAbsent(module, _ -> new TreeMap<>()).put(language, read(Tree.read(file)));
    }
    return modules.entrySet().stream()
        .map(each -> new Bundles(each.getKey(), each.getValue()))
        .toList();
  }

  static Map<String, String> read(String text) {
    Map<String, String> sentences = new LinkedHashMap<>();
    Properties reader =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (sentences.put((String) key, (String) value) != null) {
              sentences.put(key + " (twice)", (String) value);
            }
            return value;
          }
        };
    try {
      reader.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences;
  }

  /**
   * Codes of reasons, of modules whose sentences the API looks through one after the other, that
   * two of them tell differently: the API would tell the first of them for both.
   */
  static List<String> discordant(List<Bundles> modules) {
    Map<String, Set<String>> sentences = new TreeMap<>();
    for (Bundles each : modules) {
      String prefix = each.module + ".reason.";
      each.byLanguage
          .getOrDefault("en", Map.of())
          .forEach((key, sentence) -> {
            if (key.startsWith(prefix)) {
              sentences
                  .computeIfAbsent(key.substring(prefix.length()), _ -> new TreeSet<>())
                  .add(sentence);
            }
          });
    }
    return sentences.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  Set<String> keys() {
    return byLanguage.getOrDefault("en", Map.of()).keySet();
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!byLanguage.keySet().equals(LANGUAGES)) {
      faults.add(module + ": there are " + byLanguage.keySet() + ", not " + LANGUAGES);
    }
    Map<String, String> english = byLanguage.getOrDefault("en", Map.of());
    byLanguage.forEach((language, sentences) -> {
      difference(english.keySet(), sentences.keySet())
          .forEach(key -> faults.add(language + ": " + key + " is missing"));
      difference(sentences.keySet(), english.keySet())
          .forEach(key -> faults.add(language + ": " + key + " is not in English"));
      sentences.forEach(
          (key, sentence) -> faults.addAll(faults(language, key, sentence, english.get(key))));
    });
    return faults;
  }

  private List<String> faults(
      String language, String key, String sentence, @Nullable String english) {
    List<String> faults = new ArrayList<>();
    if (key.endsWith(" (twice)")) {
      faults.add(language + ": " + key);
    }
    if (!key.startsWith(module + ".")) {
      faults.add(language + ": " + key + " does not begin with its module's name");
    }
    if (english != null && !placeholders(sentence).equals(placeholders(english))) {
      faults.add(language + ": " + key + " has other placeholders than in English");
    }
    Pattern script = SCRIPTS.get(language);
    if (script != null && !script.matcher(sentence).find() && hasWords(sentence)) {
      faults.add(language + ": " + key + " is not translated: " + sentence);
    }
    return faults;
  }

  private static Set<String> difference(Set<String> all, Set<String> without) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(without);
    return left;
  }

  private static boolean hasWords(String sentence) {
    String plain = sentence.replaceAll("\\{[^}]*}", " ").replaceAll("<[^>]*>", " ");
    return WORD.matcher(ALIKE.matcher(plain).replaceAll(" ")).find();
  }

  /** Names of the arguments; a sentence that is no message has a name for that. */
  static Set<String> placeholders(String sentence) {
    try {
      MessagePattern pattern = new MessagePattern(sentence);
      return IntStream.range(0, pattern.countParts())
          .mapToObj(pattern::getPart)
          .filter(part ->
              part.getType() == MessagePattern.Part.Type.ARG_NAME
                  || part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
          .map(pattern::getSubstring)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Set.of("(not a message)");
    }
  }
}
