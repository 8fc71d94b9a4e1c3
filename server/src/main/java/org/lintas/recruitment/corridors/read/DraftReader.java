package org.lintas.recruitment.corridors.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CountryCodes;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.procedure.read.Place;
import org.lintas.procedure.read.Report;
import org.lintas.procedure.read.YamlText;
import org.lintas.recruitment.corridors.Corridor;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code corridor.yaml}. */
final class DraftReader {

  private static final List<String> KEYS =
      List.of(
          "corridor",
          "from",
          "to",
          "currency",
          "languages",
          "occupations",
          "laws",
          "agreements",
          "schedule",
          "contract-rules",
          "quotas",
          "levies");
  private static final List<String> REQUIRED =
      List.of("corridor", "from", "to", "currency", "languages", "laws", "schedule");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private final Page page;
  private final Map<String, Place> required = new LinkedHashMap<>();

  DraftReader(Report report) {
    this.page = new Page(CorridorReader.FILE, report);
  }

  Draft read(byte[] bytes) {
    Node root = new YamlText(CorridorReader.FILE, page.report()).read(bytes);
    Entries file = root == null ? null : page.entries(root, KEYS, REQUIRED);
    if (file == null) {
      return new Draft(null, List.of(), List.of(), RuleSections.NONE, List.of(), Map.of());
    }
    List<Corridor.Law> laws = laws(file.find("laws"));
    FactReader facts = new FactReader(page, laws.stream().map(Corridor.Law::name).toList());
    return new Draft(
        heading(file, facts),
        laws,
        each(file.find("agreements"), this::agreement),
        new RuleSections(page, facts, required).read(file),
        languages(file.find("languages")),
        required);
  }

  private Corridor.@Nullable Heading heading(Entries file, FactReader facts) {
    String name = page.name(file.find("corridor"));
    String from = country(file.find("from"));
    String to = country(file.find("to"));
    String currency = page.shaped(file.find("currency"), CURRENCY);
    List<String> occupations = facts.occupations(file.find("occupations"));
    if (name == null || from == null || to == null || currency == null) {
      return null;
    }
    String expected = (from + "-" + to).toLowerCase(Locale.ROOT);
    if (!name.equals(expected)) {
      Node node = Objects.requireNonNull(file.find("corridor"));
      page.problem(node, "corridor-mismatch", expected, name, from + ", " + to);
    }
    return new Corridor.Heading(name, from, to, currency, occupations);
  }

  /** X and another letter are codes that no country has: for tests and examples. */
  private @Nullable String country(@Nullable Node node) {
    String code = page.shaped(node, COUNTRY);
    if (node == null || code == null || code.startsWith("X") || CountryCodes.ALL.contains(code)) {
      return code;
    }
    page.problem(node, "unknown-country", null, code);
    return null;
  }

  private List<String> languages(@Nullable Node node) {
    return page.list(node).stream()
        .map(each -> page.shaped(each, LANGUAGE))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Corridor.Law> laws(@Nullable Node node) {
    return each(node, this::law);
  }

  private Corridor.@Nullable Law law(Node node) {
    Entries law = page.entries(node, List.of("law", "dated", "of"), List.of("law", "dated", "of"));
    if (law == null) {
      return null;
    }
    String name = named(law, "law");
    LocalDate dated = page.date(law.find("dated"));
    String of = country(law.find("of"));
    return name == null || dated == null || of == null ? null : new Corridor.Law(name, dated, of);
  }

  private Corridor.@Nullable Agreement agreement(Node node) {
    Entries entries =
        page.entries(node, List.of("agreement", "signed", "until"), List.of("agreement", "signed"));
    if (entries == null) {
      return null;
    }
    String name = named(entries, "agreement");
    LocalDate signed = page.date(entries.find("signed"));
    LocalDate until = page.date(entries.find("until"));
    return name == null || signed == null ? null : new Corridor.Agreement(name, signed, until);
  }

  /** A name with a text of its own, told once. */
  private @Nullable String named(Entries entries, String key) {
    String name = page.name(entries.find(key));
    if (name != null && required.putIfAbsent(key + "." + name, entries.place(key)) != null) {
      page.problem(Objects.requireNonNull(entries.find(key)), "duplicate-name", null, name);
    }
    return name;
  }

  private <T> List<T> each(@Nullable Node list, Function<Node, @Nullable T> reader) {
    List<T> found = new ArrayList<>();
    for (Node item : page.list(list)) {
      T read = reader.apply(item);
      if (read != null) {
        found.add(read);
      }
    }
    return List.copyOf(found);
  }
}
