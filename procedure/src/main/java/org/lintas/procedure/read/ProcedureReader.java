package org.lintas.procedure.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Field;
import org.lintas.procedure.Procedure.Heading;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedure.SubjectKind;
import org.lintas.procedure.read.StageDraft.Places;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code procedure.yaml}. */
final class ProcedureReader {
  static final String FILE = "procedure.yaml";
  private static final List<String> KEYS =
      List.of("procedure", "authority", "subject", "legal-basis", "forms", "stages");
  private static final List<String> REQUIRED =
      List.of("procedure", "authority", "subject", "stages");
  private static final List<String> SUBJECTS =
      List.of("person", "organisation", "job-order", "contract", "complaint");
  private static final Pattern NAME =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern AUTHORITY = Pattern.compile("[A-Z][A-Z0-9-]*");

  private final Page page;
  private final AuthorityFile authority;

  ProcedureReader(Report report, AuthorityFile authority) {
    this.page = new Page(FILE, report);
    this.authority = authority;
  }

  /** What was read; the heading is null when it is unusable. */
  record Read(@Nullable Heading heading, List<StageDraft> stages) {}

  Read read(byte[] bytes) {
    Node root = new YamlText(FILE, page.report()).read(bytes);
    Entries entries = root == null ? null : page.entries(root, KEYS, REQUIRED);
    if (entries == null) {
      return new Read(null, List.of());
    }
    return new Read(heading(entries), stages(entries));
  }

  private @Nullable Heading heading(Entries entries) {
    String name = page.shaped(entries.find("procedure"), NAME);
    String code = page.shaped(entries.find("authority"), AUTHORITY);
    String subject = page.oneOf(entries.find("subject"), SUBJECTS, "unknown-value");
    List<String> basis = new ArrayList<>();
    for (Node item : page.list(entries.find("legal-basis"))) {
      String text = page.text(item);
      if (text != null) {
        basis.add(text);
      }
    }
    if (name == null || code == null || subject == null) {
      return null;
    }
    ProcedureName full = ProcedureName.of(name);
    mustAgree(entries, full, code);
    SubjectKind kind = SubjectKind.valueOf(subject.toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Heading(full, code, kind, basis);
  }

  private void mustAgree(Entries entries, ProcedureName name, String code) {
    String prefix = code.toLowerCase(Locale.ROOT);
    if (!name.authority().equals(prefix)) {
      page.report()
          .add(
              entries.place("procedure"),
              "authority-mismatch",
              prefix + "/" + name.name(),
              name.authority(),
              code);
    }
    String known = authority.jurisdiction().code();
    if (!known.isEmpty() && !known.equals(code)) {
      page.report().add(entries.place("authority"), "authority-mismatch", known, code, known);
    }
  }

  private List<StageDraft> stages(Entries entries) {
    Map<String, List<Field>> shared = new LinkedHashMap<>(authority.forms());
    shared.putAll(forms(page, entries.find("forms")));
    StageReader reader = new StageReader(page, shared);
    List<StageDraft> stages = new ArrayList<>();
    Node list = entries.find("stages");
    for (Node node : page.list(list)) {
      StageDraft stage = reader.read(node);
      if (stage != null) {
        stages.add(stage);
      }
    }
    if (list != null && page.list(list).isEmpty()) {
      page.problem(list, "no-first-stage", null);
    }
    return stages;
  }

  /** Shared forms by name. */
  static Map<String, List<Field>> forms(Page page, @Nullable Node node) {
    Map<String, List<Field>> forms = new LinkedHashMap<>();
    Entries entries = node == null ? null : page.entries(node, List.of(), List.of());
    if (entries == null) {
      return forms;
    }
    for (String name : entries.keys()) {
      Places unused = new Places(entries.place(name));
      forms.put(name, new FormReader(page).read(entries.find(name), unused));
    }
    return forms;
  }
}
