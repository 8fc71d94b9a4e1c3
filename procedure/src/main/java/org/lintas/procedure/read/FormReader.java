package org.lintas.procedure.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Field;
import org.lintas.procedure.FieldType;
import org.lintas.procedure.read.StageDraft.Places;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the questions of a form. */
final class FormReader {
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern CHOICE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Words that mean something else in a rule. */
  private static final Set<String> RESERVED =
      Set.of(
          "today",
          "stages",
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while",
          "stage");

  private static final List<String> TYPES =
      Arrays.stream(FieldType.values()).map(FormReader::written).toList();

  private final Page page;

  FormReader(Page page) {
    this.page = page;
  }

  List<Field> read(@Nullable Node node, Places places) {
    List<Field> fields = new ArrayList<>();
    for (Node item : page.list(node)) {
      Field field = field(item);
      if (field != null) {
        places.putField(field.name(), page.place(item));
        fields.add(field);
      }
    }
    return fields;
  }

  private @Nullable Field field(Node node) {
    Entries entries =
        page.entries(node, List.of("field", "type", "required", "of"), List.of("field", "type"));
    if (entries == null) {
      return null;
    }
    String name = page.shaped(entries.find("field"), NAME);
    if (name != null && RESERVED.contains(name)) {
      page.report().add(entries.place("field"), "bad-name", name + "Answer", name);
    }
    String type = page.oneOf(entries.find("type"), TYPES, "unknown-type");
    boolean required = page.flag(entries.find("required"));
    List<String> choices = choices(entries, type);
    if (name == null || type == null) {
      return null;
    }
    FieldType known = FieldType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Field(name, known, required, choices);
  }

  private List<String> choices(Entries entries, @Nullable String type) {
    Node of = entries.find("of");
    if (!"choice".equals(type)) {
      if (of != null && type != null) {
        page.problem(entries.keyNode("of"), "unknown-key", "type: choice", "of");
      }
      return List.of();
    }
    List<String> choices = new ArrayList<>();
    for (Node item : page.list(of)) {
      String choice = page.shaped(item, CHOICE);
      if (choice != null && choices.contains(choice)) {
        page.problem(item, "duplicate-name", null, choice);
      } else if (choice != null) {
        choices.add(choice);
      }
    }
    if (choices.isEmpty()) {
      page.problem(entries.node(), "choice-without-options", "of: [yes, no]");
    }
    return choices;
  }

  private static String written(FieldType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
