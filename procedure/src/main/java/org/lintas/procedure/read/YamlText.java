package org.lintas.procedure.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the bytes of a YAML file into nodes, refusing what could be used against the reader. */
public final class YamlText {
  static final int MOST_BYTES = 1_000_000;
  private static final int DEEPEST = 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(2 * MOST_BYTES).build();

  private final String file;
  private final Report report;

  public YamlText(String file, Report report) {
    this.file = file;
    this.report = report;
  }

  /** The one document, or null after telling why not. */
  public @Nullable Node read(byte[] bytes) {
    Place start = new Place(file, 1, 1);
    if (bytes.length > MOST_BYTES) {
      report.add(start, "too-large", null, String.valueOf(MOST_BYTES));
      return null;
    }
    String text = decode(bytes);
    if (text == null) {
      report.add(start, "not-utf-8", null);
      return null;
    }
    try {
      if (!isPlain(text)) {
        return null;
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(text);
      if (root.isEmpty()) {
        report.add(start, "empty-file", null);
      }
      return root.orElse(null);
    } catch (MarkedYamlEngineException wrong) {
      Mark mark = wrong.getProblemMark().or(wrong::getContextMark).orElse(null);
      report.add(place(mark), "yaml-syntax", null, String.valueOf(wrong.getProblem()));
    } catch (YamlEngineException wrong) {
      report.add(start, "yaml-syntax", null, String.valueOf(wrong.getMessage()));
    }
    return null;
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException wrong) {
      return null;
    }
  }

  /** Looks at the stream of events, before anything is built from it. */
  private boolean isPlain(String text) {
    int depth = 0;
    int documents = 0;
    boolean plain = true;
    for (Event event : new Parse(SETTINGS).parseString(text)) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      if (depth > DEEPEST) {
        report.add(place(event), "too-deep", null, String.valueOf(DEEPEST));
        return false;
      }
      if (event instanceof AliasEvent
          || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
        report.add(place(event), "alias-or-anchor", null);
        plain = false;
      }
      if (event instanceof DocumentStartEvent && documents == 2) {
        report.add(place(event), "several-documents", null);
        plain = false;
      }
    }
    return plain;
  }

  private Place place(Event event) {
    return place(event.getStartMark().orElse(null));
  }

  private Place place(@Nullable Mark mark) {
    return mark == null
        ? new Place(file, 1, 1)
        : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
