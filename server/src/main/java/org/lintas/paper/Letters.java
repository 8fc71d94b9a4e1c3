package org.lintas.paper;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.GlyphLayoutFontManager.FontLoadException;
import org.openpdf.text.pdf.GlyphLayoutManager;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The typefaces of one document: none of the machine's are used. Text is cut into runs, each in the
 * face that has its signs, and shaped as its script is written. For one thread at a time.
 */
public final class Letters {

  /** In this order a sign is looked for. */
  private static final List<String> FACES =
      List.of("latin", "latin-ext", "vietnamese", "thai", "lao", "khmer", "myanmar");

  private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
  private static final float ANY_SIZE = 10;

  static {
    NoFonts.tell();
  }

  private final GlyphLayoutManager shaping = new GlyphLayoutManager().setWriteActualText(true);
  private final Map<String, BaseFont> faces = new HashMap<>();

  /** Signs of one face side by side, as they are drawn. */
  record Run(BaseFont face, String text, float width, float ascent, float descent) {}

  /** Lets a document be written in these letters. */
  public void attachTo(PdfWriter writer) {
    writer.setGlyphLayoutManager(shaping);
  }

  /** Names that can be written whole; all of them if none can. */
  public List<String> writable(List<String> names) {
    List<String> whole = names.stream().filter(this::canWrite).toList();
    return whole.isEmpty() ? names : whole;
  }

  private boolean canWrite(String text) {
    return text.codePoints().allMatch(sign -> isInvisible(sign) || find(sign, false) != null);
  }

  /** A line of text as runs; what no face has is left out. */
  List<Run> runs(String text, boolean bold, float size) {
    List<Run> runs = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    BaseFont current = null;
    for (int sign : text.codePoints().toArray()) {
      BaseFont face = current != null && keeps(current, sign) ? current : find(sign, bold);
      if (face == null) {
        continue;
      }
      if (face != current && current != null) {
        runs.add(run(current, pending.toString(), size));
        pending.setLength(0);
      }
      current = face;
      pending.appendCodePoint(sign);
    }
    if (current != null) {
      runs.add(run(current, pending.toString(), size));
    }
    return runs;
  }

  private static boolean keeps(BaseFont face, int sign) {
    return isInvisible(sign) || face.charExists(sign);
  }

  /** Joiners, word-break marks: they belong to the signs beside them. */
  private static boolean isInvisible(int sign) {
    return UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private @Nullable BaseFont find(int sign, boolean bold) {
    for (String name : FACES) {
      BaseFont face = face(name, bold);
      if (face.charExists(sign)) {
        return face;
      }
    }
    return null;
  }

  private Run run(BaseFont face, String text, float size) {
    GlyphVector glyphs = shaping.computeGlyphVector(face, size, text);
    var bounds = glyphs.getVisualBounds();
    float width = (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    return new Run(face, text, width, (float) -bounds.getMinY(), (float) bounds.getMaxY());
  }

  private BaseFont face(String name, boolean bold) {
    return faces.computeIfAbsent(name + (bold ? "-700" : "-400") + ".ttf", this::load);
  }

  private BaseFont load(String file) {
    byte[] bytes = FILES.computeIfAbsent(file, Letters::read);
    try {
      return shaping.loadFont(file, new ByteArrayInputStream(bytes), ANY_SIZE).getBaseFont();
    } catch (FontLoadException e) {
      throw new IllegalStateException("a typeface of the build is broken: " + file, e);
    }
  }

  private static byte[] read(String file) {
    try (InputStream content = Letters.class.getResourceAsStream("/fonts/" + file)) {
      if (content == null) {
        throw new IllegalStateException("the front end was not built: run Maven without npm.skip");
      }
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
