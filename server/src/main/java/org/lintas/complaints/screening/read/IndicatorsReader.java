package org.lintas.complaints.screening.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.screening.model.Dimension;
import org.lintas.complaints.screening.model.Indicator;
import org.lintas.complaints.screening.model.Indicators;
import org.lintas.complaints.screening.model.Strength;
import org.lintas.procedure.Problem;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.procedure.read.Place;
import org.lintas.procedure.read.Report;
import org.lintas.procedure.read.Texts;
import org.lintas.procedure.read.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code indicators.yaml} and the texts beside it. */
public final class IndicatorsReader {
  static final String FILE = "indicators.yaml";
  private static final int MOST_BYTES = 1_000_001;
  private static final List<String> KEYS =
      List.of("indicators", "languages", "detention-alert", "dimensions", "list");
  private static final List<String> OF_ONE =
      List.of("indicator", "of", "adult", "child", "control");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** {@code vic_MethodsOfControl} of HTCDS 2.0. */
  private static final List<String> CONTROLS =
      List.of(
          "PhysicalThreats",
          "ThreatsLawEnforcement",
          "ThreatensChildrenFamily",
          "DebtBondage",
          "FalsePromises",
          "PhysicalAbuse",
          "SexualAbuse",
          "TakesEarnings",
          "RestrictsFinancialAccess",
          "RestrictsMedicalCare",
          "WithholdsNecessities",
          "PsychologicalAbuse",
          "PsychoactiveSubstance",
          "ExcessiveWorkingHours",
          "WithholdsDocuments",
          "Other");

  private final Path folder;
  private final Report report = new Report();
  private final Page page = new Page(FILE, report);
  private final Map<String, Place> needed = new LinkedHashMap<>();

  private IndicatorsReader(Path folder) {
    this.folder = folder;
  }

  /**
   * What came of reading.
   *
   * @param indicators null when there are problems
   */
  public record Reading(@Nullable Indicators indicators, List<Problem> problems) {}

  public static Reading read(Path folder) {
    IndicatorsReader reader = new IndicatorsReader(folder);
    Indicators read = reader.read();
    List<Problem> problems = reader.report.problems();
    return new Reading(problems.isEmpty() ? read : null, problems);
  }

  private @Nullable Indicators read() {
    Node root = new YamlText(FILE, report).read(bytes(folder.resolve(FILE)));
    Entries file = root == null ? null : page.entries(root, KEYS, KEYS);
    if (file == null) {
      return null;
    }
    String name = page.name(file.find("indicators"));
    for (Node node : page.list(file.find("dimensions"))) {
      Dimension dimension = word(node, Dimension.values(), Dimension::code);
      if (dimension != null) {
        needed.put("dimension." + dimension.code(), page.place(node));
      }
    }
    List<Indicator> all = new ArrayList<>();
    for (Node node : page.list(file.find("list"))) {
      Indicator indicator = indicator(node);
      if (indicator != null) {
        all.add(indicator);
      }
    }
    Map<String, Map<String, String>> texts = texts(file.find("languages"));
    Duration alert =
        page.term(file.find("detention-alert")) instanceof Duration hours
            ? hours
            : Duration.ofHours(24);
    return name == null ? null : new Indicators(name, alert, List.copyOf(all), texts);
  }

  private @Nullable Indicator indicator(Node node) {
    Entries one = page.entries(node, OF_ONE, List.of("indicator", "of", "adult"));
    if (one == null) {
      return null;
    }
    String code = page.name(one.find("indicator"));
    Dimension dimension = word(one.find("of"), Dimension.values(), Dimension::code);
    Strength adult = word(one.find("adult"), Strength.values(), Strength::code);
    Strength child = word(one.find("child"), Strength.values(), Strength::code);
    String control =
        one.find("control") == null
            ? null
            : page.oneOf(one.find("control"), CONTROLS, "unknown-value");
    if (code == null || dimension == null || adult == null) {
      return null;
    }
    if (needed.putIfAbsent("indicator." + code, one.place("indicator")) != null) {
      page.problem(node, "duplicate-name", null, code);
    }
    return new Indicator(code, dimension, adult, child, control);
  }

  private <E> @Nullable E word(@Nullable Node node, E[] values, Function<E, String> code) {
    List<String> words = Arrays.stream(values).map(code).toList();
    String found = page.oneOf(node, words, "unknown-value");
    return found == null ? null : values[words.indexOf(found)];
  }

  /** Every text in every language. */
  private Map<String, Map<String, String>> texts(@Nullable Node languages) {
    Map<String, Map<String, String>> texts = new HashMap<>();
    for (Node node : page.list(languages)) {
      String language = page.shaped(node, LANGUAGE);
      if (language != null) {
        String path = "texts/" + language + ".properties";
        Map<String, String> values = Texts.read(path, bytes(folder.resolve(path)), report).values();
        texts.put(language, Map.copyOf(values));
        needed.forEach((key, place) -> {
          if (!values.containsKey(key)) {
            report.add(place, "text-missing", key + " = …", key, path);
          }
        });
      }
    }
    return Map.copyOf(texts);
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException unreadable) {
      return new byte[] {(byte) 0xFF};
    }
  }
}
