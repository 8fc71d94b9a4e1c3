package org.lintas.paper;

import java.awt.Color;
import java.util.List;
import org.lintas.credential.QrCode;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws on one page. Places are in points from the upper left corner of the page. */
public final class Ink {

  /** Points a millimetre. */
  public static final float MM = 72 / 25.4f;

  private static final float SMALLER = 0.94f;
  private static final float SMALLEST = 0.2f;
  private static final float RULE = 0.4f;

  private final PdfContentByte page;
  private final float pageHeight;
  private final Lines lines;

  public Ink(PdfContentByte page, float pageHeight, Lines lines) {
    this.page = page;
    this.pageHeight = pageHeight;
    this.lines = lines;
  }

  /** A place on the page. */
  public record Box(float left, float top, float width, float height) {

    public static Box mm(double left, double top, double width, double height) {
      return new Box((float) left * MM, (float) top * MM, (float) width * MM, (float) height * MM);
    }

    /** A part of it, in millimetres from its corner. */
    public Box within(double dx, double dy, double width, double height) {
      return new Box(
          left + (float) dx * MM, top + (float) dy * MM, (float) width * MM, (float) height * MM);
    }
  }

  /** Blocks from the top of a box; when they do not fit, all of them smaller. */
  public void fill(Box box, List<Block> blocks) {
    float scale = 1;
    while (height(blocks, box.width(), scale) > box.height() && scale > SMALLEST) {
      scale *= SMALLER;
    }
    draw(blocks, box.left(), box.top(), box.width(), scale);
  }

  private float height(List<Block> blocks, float width, float scale) {
    float sum = 0;
    for (Block block : blocks) {
      sum += block.gap() * scale + height(block, width, scale);
    }
    return sum;
  }

  private float height(Block block, float width, float scale) {
    return switch (block) {
      case Block.Text text ->
          (float) set(text, width, scale).stream().mapToDouble(Lines.Line::height).sum();
      case Block.Side side -> height(side, width, scale);
      case Block.Rule _ -> RULE;
    };
  }

  private float height(Block.Side side, float width, float scale) {
    float level = level(side, width, scale);
    float most = 0;
    for (Block.Part part : side.parts()) {
      float share = width * part.share();
      float down = level - ascent(part, share, scale);
      most = Math.max(most, down + height(part.blocks(), share, scale));
    }
    return most;
  }

  /** How far below the top the first lines of all parts stand. */
  private float level(Block.Side side, float width, float scale) {
    float most = 0;
    for (Block.Part part : side.parts()) {
      most = Math.max(most, ascent(part, width * part.share(), scale));
    }
    return most;
  }

  private float ascent(Block.Part part, float width, float scale) {
    return !part.blocks().isEmpty() && part.blocks().getFirst() instanceof Block.Text text
        ? set(text, width, scale).getFirst().ascent()
        : 0;
  }

  private List<Lines.Line> set(Block.Text text, float width, float scale) {
    return lines.wrap(text.text(), text.style().bold(), text.style().size() * scale, width);
  }

  private void draw(List<Block> blocks, float left, float top, float width, float scale) {
    float at = top;
    for (Block block : blocks) {
      at += block.gap() * scale;
      draw(block, left, at, width, scale);
      at += height(block, width, scale);
    }
  }

  private void draw(Block block, float left, float top, float width, float scale) {
    switch (block) {
      case Block.Text text -> {
        float at = top;
        for (Lines.Line line : set(text, width, scale)) {
          float indent = text.style().right() ? width - line.width() : 0;
          write(line, left + indent, at + line.ascent(), text.style().colour());
          at += line.height();
        }
      }
      case Block.Side side -> {
        float level = level(side, width, scale);
        float at = left;
        for (Block.Part part : side.parts()) {
          float share = width * part.share();
          draw(part.blocks(), at, top + level - ascent(part, share, scale), share, scale);
          at += share;
        }
      }
      case Block.Rule _ -> rectangle(new Box(left, top, width, RULE), Block.QUIET);
    }
  }

  private void write(Lines.Line line, float left, float baseline, Color colour) {
    float at = left;
    page.beginText();
    page.setColorFill(colour);
    for (Letters.Run run : line.runs()) {
      page.setFontAndSize(run.face(), line.size());
      page.setTextMatrix(at, pageHeight - baseline);
      page.showText(run.text());
      at += run.width();
    }
    page.endText();
  }

  public void rectangle(Box box, Color colour) {
    page.setColorFill(colour);
    page.rectangle(box.left(), pageHeight - box.top() - box.height(), box.width(), box.height());
    page.fill();
  }

  /** A thin line, for scissors. */
  public void line(float fromX, float fromY, float toX, float toY) {
    page.setColorStroke(Block.QUIET);
    page.setLineWidth(0.35f);
    page.moveTo(fromX, pageHeight - fromY);
    page.lineTo(toX, pageHeight - toY);
    page.stroke();
  }

  public void frame(Box box, float round) {
    page.setColorStroke(Block.QUIET);
    page.setLineWidth(0.35f);
    page.roundRectangle(
        box.left(), pageHeight - box.top() - box.height(), box.width(), box.height(), round);
    page.stroke();
  }

  /** A code with its quiet zone, filling a square. Drawn as one shape: no seams between rows. */
  public void code(QrCode code, float left, float top, float side) {
    float module = side / (code.size() + 2 * QrCode.QUIET);
    page.setColorFill(Color.BLACK);
    for (int row = 0; row < code.size(); row++) {
      int column = 0;
      while (column < code.size()) {
        int end = column;
        while (end < code.size() && code.dark(end, row)) {
          end++;
        }
        if (end > column) {
          page.rectangle(
              left + (QrCode.QUIET + column) * module,
              pageHeight - top - (QrCode.QUIET + row + 1) * module,
              (end - column) * module,
              module);
        }
        column = end + 1;
      }
    }
    page.fill();
  }
}
