package org.lintas.complaints.wages.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.wages.model.MinimumWage;
import org.lintas.complaints.wages.model.WageLaw;
import org.lintas.complaints.wages.model.WageRule;
import org.lintas.procedure.Problem;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.procedure.read.Report;
import org.lintas.procedure.read.YamlText;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the rules of wages of one country, and the minimum wages out of the file of a corridor. */
public final class WageLawReader {
  private static final int MOST_BYTES = 1_000_001;
  private static final List<String> KEYS =
      List.of("wages", "currency", "zone", "minimum-wages", "laws", "rules");
  private static final List<String> REQUIRED =
      List.of("wages", "currency", "zone", "laws", "rules");
  private static final List<String> LAW = List.of("law", "dated", "names");
  private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern CORRIDOR = Pattern.compile("[a-z]{2}-[a-z]{2}");

  private final Path path;
  private final Report report = new Report();
  private final Page page;
  private final Map<String, Map<String, String>> names = new HashMap<>();

  private WageLawReader(Path path) {
    this.path = path;
    this.page = new Page(Objects.toString(path.getFileName()), report);
  }

  /**
   * What came of reading.
   *
   * @param law null when there are problems
   */
  public record Reading(@Nullable WageLaw law, List<Problem> problems) {}

  public static Reading read(Path path) {
    WageLawReader reader = new WageLawReader(path);
    WageLaw law = reader.read();
    List<Problem> problems = reader.report.problems();
    return new Reading(problems.isEmpty() ? law : null, problems);
  }

  static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException unreadable) {
      return new byte[] {(byte) 0xFF};
    }
  }

  private @Nullable WageLaw read() {
    Node root = new YamlText(Objects.toString(path.getFileName()), report).read(bytes(path));
    Entries file = root == null ? null : page.entries(root, KEYS, REQUIRED);
    if (file == null) {
      return null;
    }
    String country = page.shaped(file.find("wages"), COUNTRY);
    String currency = page.shaped(file.find("currency"), CURRENCY);
    ZoneId zone = zone(file.find("zone"));
    page.list(file.find("laws")).forEach(this::law);
    List<WageRule> rules =
        new WageRuleReader(page, List.copyOf(names.keySet())).read(file.find("rules"));
    List<MinimumWage> minimums = minimums(file.find("minimum-wages"));
    return country == null || currency == null
        ? null
        : new WageLaw(country, currency, zone, Map.copyOf(names), rules, minimums);
  }

  private ZoneId zone(@Nullable Node node) {
    String text = page.text(node);
    try {
      return text == null ? ZoneOffset.UTC : ZoneId.of(text);
    } catch (DateTimeException unknown) {
      page.problem(
          Objects.requireNonNull(node),
          "unknown-value",
          null,
          String.valueOf(text),
          "Asia/Bangkok");
      return ZoneOffset.UTC;
    }
  }

  private void law(Node node) {
    Entries law = page.entries(node, LAW, LAW);
    String name = law == null ? null : page.name(law.find("law"));
    Node words = law == null ? null : law.find("names");
    Entries languages = words == null ? null : page.entries(words, List.of(), List.of("en"));
    if (law == null || name == null || languages == null) {
      return;
    }
    page.date(law.find("dated"));
    Map<String, String> texts = new HashMap<>();
    for (String language : languages.keys()) {
      String text = page.text(languages.find(language));
      if (text != null) {
        texts.put(language, text);
      }
    }
    if (names.putIfAbsent(name, Map.copyOf(texts)) != null) {
      page.problem(node, "duplicate-name", null, name);
    }
  }

  /** Minimum wages are written once, in the file of a corridor to this country. */
  private List<MinimumWage> minimums(@Nullable Node node) {
    String corridor = node == null ? null : page.shaped(node, CORRIDOR);
    if (node == null || corridor == null) {
      return List.of();
    }
    Path definitions = path.toAbsolutePath().normalize().resolveSibling("../..").normalize();
    Path folder = definitions.resolve("corridors").resolve(corridor);
    if (!Files.isRegularFile(folder.resolve("corridor.yaml"))) {
      String missing = "corridors/" + corridor + "/corridor.yaml";
      page.problem(node, "missing-file", null, missing);
      return List.of();
    }
    CorridorWages wages = CorridorWages.read(folder);
    wages.names().forEach(names::putIfAbsent);
    return wages.minimums();
  }
}
