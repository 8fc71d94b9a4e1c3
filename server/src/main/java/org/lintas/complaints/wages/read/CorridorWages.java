package org.lintas.complaints.wages.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.wages.model.MinimumWage;
import org.lintas.complaints.wages.model.WageRule;
import org.lintas.procedure.Money;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.procedure.read.Report;
import org.lintas.procedure.read.Texts;
import org.lintas.procedure.read.YamlText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The minimum wages of a day in the file of a corridor. Whoever keeps that file is told its
 * problems by its own reader; here a line that cannot be read is left out.
 *
 * @param names law → language tag → name
 */
record CorridorWages(List<MinimumWage> minimums, Map<String, Map<String, String>> names) {
  private static final String FILE = "corridor.yaml";
  private static final String LAW = "law.";

  static CorridorWages read(Path folder) {
    Report ignored = new Report();
    Page page = new Page(FILE, ignored);
    Node root = new YamlText(FILE, ignored).read(WageLawReader.bytes(folder.resolve(FILE)));
    Entries file = root == null ? null : page.entries(root, List.of(), List.of());
    List<MinimumWage> minimums = new ArrayList<>();
    if (file != null) {
      for (Node node : page.list(file.find("contract-rules"))) {
        MinimumWage read = node instanceof MappingNode ? minimum(page, node) : null;
        if (read != null) {
          minimums.add(read);
        }
      }
    }
    return new CorridorWages(List.copyOf(minimums), names(folder.resolve("texts")));
  }

  private static @Nullable MinimumWage minimum(Page page, Node node) {
    Entries entries = page.entries(node, List.of(), List.of());
    if (entries == null
        || !"minimum-wage".equals(page.text(entries.find("rule")))
        || !"day".equals(page.text(entries.find("per")))) {
      return null;
    }
    Money amount = page.money(entries.find("amount"));
    WageRule.Days days = WageRuleReader.days(page, entries);
    Node cited = entries.find("source");
    Entries source = cited == null ? null : page.entries(cited, List.of(), List.of());
    String law = source == null ? null : page.text(source.find("law"));
    return amount == null || days == null || source == null || law == null
        ? null
        : new MinimumWage(
            amount,
            page.text(entries.find("place")),
            WageRuleReader.works(page, entries.find("except")),
            days,
            new WageRule.Source(law, page.text(source.find("section"))));
  }

  private static Map<String, Map<String, String>> names(Path folder) {
    Map<String, Map<String, String>> names = new HashMap<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = Objects.toString(file.getFileName());
        String language = name.substring(0, Math.max(0, name.indexOf('.')));
        Texts.read(name, WageLawReader.bytes(file), new Report())
            .values()
            .forEach((key, text) -> {
              if (key.startsWith(LAW)) {
                names
                    .computeIfAbsent(key.substring(LAW.length()), law -> new HashMap<>())
                    .put(language, text);
              }
            });
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }
}
