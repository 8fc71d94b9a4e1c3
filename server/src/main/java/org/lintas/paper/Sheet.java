package org.lintas.paper;

import java.io.OutputStream;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** A file of one page of A5. */
public final class Sheet {

  /** Millimetres. */
  public static final double WIDTH = 148;

  public static final double HEIGHT = 210;

  private Sheet() {}

  /**
   * Writes it.
   *
   * @param title as programs that show the file name it
   * @param locale language of its words
   */
  public static void write(
      OutputStream file, String title, Locale locale, BiConsumer<Ink, Letters> drawing) {
    Document document = new Document(PageSize.A5, 0, 0, 0, 0);
    PdfWriter writer = PdfWriter.getInstance(document, file);
    Letters letters = new Letters();
    letters.attachTo(writer);
    document.addTitle(title);
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
    Lines lines = new Lines(letters);
    drawing.accept(new Ink(writer.getDirectContent(), PageSize.A5.getHeight(), lines), letters);
    document.close();
  }
}
