package org.lintas.paper;

import java.awt.Color;
import java.util.List;

/** What stands in a box, from top to bottom. Sizes are in points. */
public sealed interface Block {

  Color INK = new Color(0x16242b);
  Color QUIET = new Color(0x4a5a61);
  Color BRAND = new Color(0x0f4c5c);

  /** Space above it. */
  float gap();

  /** A paragraph. */
  record Text(String text, Style style, float gap) implements Block {}

  /** Columns, each with its share of the width; their first lines stand on one level. */
  record Side(List<Part> parts, float gap) implements Block {}

  /** How a paragraph looks; {@code right}: whether its lines end where the box ends. */
  record Style(boolean bold, float size, Color colour, boolean right) {}

  /** A line across. */
  record Rule(float gap) implements Block {}

  /** A column. */
  record Part(float share, List<Block> blocks) {}

  static Text plain(String text, float size, float gap) {
    return new Text(text, new Style(false, size, INK, false), gap);
  }

  static Text bold(String text, float size, float gap) {
    return new Text(text, new Style(true, size, INK, false), gap);
  }

  static Text quiet(String text, float size, float gap) {
    return new Text(text, new Style(false, size, QUIET, false), gap);
  }

  /** The same, at the right. */
  static Text right(Text text) {
    Style style = text.style();
    return new Text(
        text.text(), new Style(style.bold(), style.size(), style.colour(), true), text.gap());
  }
}
