package org.lintas.procedure.read;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Field;
import org.lintas.procedure.Jurisdiction;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * {@code authority.yaml} and {@code places.csv}, read.
 *
 * @param forms shared forms by name
 */
record AuthorityFile(Jurisdiction jurisdiction, Map<String, List<Field>> forms) {
  static final String FILE = "authority.yaml";
  static final String PLACES = "places.csv";
  static final AuthorityFile NONE = new AuthorityFile(Jurisdiction.UNKNOWN, Map.of());
  private static final List<String> KEYS =
      List.of("authority", "names", "zone", "currency", "languages", "roles", "forms");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z]{2,4})?");

  /**
   * @param bytes of {@code authority.yaml}, or null when there is none
   * @param places of {@code places.csv}, or null when there is none
   */
  static AuthorityFile read(byte @Nullable [] bytes, byte @Nullable [] places, Report report) {
    if (bytes == null) {
      return NONE;
    }
    Page page = new Page(FILE, report);
    Node root = new YamlText(FILE, report).read(bytes);
    Entries entries =
        root == null ? null : page.entries(root, KEYS, List.of("authority", "languages", "roles"));
    if (entries == null) {
      return NONE;
    }
    String code = page.shaped(entries.find("authority"), CODE);
    String currency = page.text(entries.find("currency"));
    Jurisdiction jurisdiction =
        new Jurisdiction(
            code == null ? "" : code,
            names(page, entries.find("names")),
            zone(page, entries.find("zone")),
            currency == null ? "" : currency,
            languages(page, entries.find("languages")),
            new LinkedHashSet<>(page.names(entries.find("roles"))),
            places == null ? Map.of() : places(places, report));
    return new AuthorityFile(jurisdiction, ProcedureReader.forms(page, entries.find("forms")));
  }

  private static Map<String, String> names(Page page, @Nullable Node node) {
    Map<String, String> names = new LinkedHashMap<>();
    Entries entries = node == null ? null : page.entries(node, List.of(), List.of());
    if (entries != null) {
      for (String language : entries.keys()) {
        String name = page.text(entries.find(language));
        names.put(language, name == null ? "" : name);
      }
    }
    return names;
  }

  private static ZoneId zone(Page page, @Nullable Node node) {
    String text = page.text(node);
    try {
      return text == null ? ZoneOffset.UTC : ZoneId.of(text);
    } catch (DateTimeException wrong) {
      if (node != null) {
        page.problem(node, "unknown-value", null, String.valueOf(text), "Asia/Bangkok");
      }
      return ZoneOffset.UTC;
    }
  }

  private static List<String> languages(Page page, @Nullable Node node) {
    List<String> languages = new ArrayList<>();
    for (Node item : page.list(node)) {
      String language = page.shaped(item, LANGUAGE);
      if (language != null) {
        languages.add(language);
      }
    }
    return languages;
  }

  /** First line {@code code,en,th}; then a place a line. */
  private static Map<String, Map<String, String>> places(byte[] bytes, Report report) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).strip().lines().toList();
    List<String> heading = List.of(lines.getFirst().split(",", -1));
    Map<String, Map<String, String>> places = new LinkedHashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split(",", -1));
      if (cells.size() != heading.size() || cells.getFirst().isBlank()) {
        report.add(new Place(PLACES, i + 1, 1), "bad-place", null, String.valueOf(heading.size()));
        continue;
      }
      Map<String, String> names = new LinkedHashMap<>();
      for (int c = 1; c < cells.size(); c++) {
        names.put(heading.get(c), cells.get(c));
      }
      places.put(cells.getFirst(), names);
    }
    return places;
  }
}
