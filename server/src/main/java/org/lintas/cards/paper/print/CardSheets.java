package org.lintas.cards.paper.print;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintas.paper.Ink;
import org.lintas.paper.Ink.Box;
import org.lintas.paper.Letters;
import org.lintas.paper.Lines;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Cards on sheets of A4 with marks to cut along: sheet by sheet the fronts, then the backs in their
 * places when the paper is turned over its long side. Memory stays small however many there are.
 */
public final class CardSheets implements AutoCloseable {

  private static final int COLUMNS = 2;
  private static final int ROWS = 4;

  /** Cards a sheet. */
  public static final int PLACES = COLUMNS * ROWS;

  private static final double PAGE_WIDTH = 210;
  private static final double PAGE_HEIGHT = 297;
  private static final double LEFT = (PAGE_WIDTH - COLUMNS * CardFaces.WIDTH) / 2;
  private static final double TOP = (PAGE_HEIGHT - ROWS * CardFaces.HEIGHT) / 2;
  private static final double MARK = 6;
  private static final double APART = 1.5;

  private final Document document = new Document(PageSize.A4, 0, 0, 0, 0);
  private final Letters letters = new Letters();
  private final Lines lines = new Lines(letters);
  private final PdfWriter writer;
  private final List<PaperCard> waiting = new ArrayList<>();

  private boolean drawn;

  public CardSheets(OutputStream file, String title, Locale locale) {
    writer = PdfWriter.getInstance(document, file);
    letters.attachTo(writer);
    document.addTitle(title);
    document.open();
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(locale.toLanguageTag()));
  }

  /** One card, front and back side by side, to be cut out in one piece and folded. */
  public static void folded(OutputStream file, PaperCard card, Locale locale) {
    try (CardSheets sheets = new CardSheets(file, card.kind().own(), locale)) {
      sheets.fold(card);
    }
  }

  /** One more card. */
  public void add(PaperCard card) {
    waiting.add(card);
    if (waiting.size() == PLACES) {
      write();
    }
  }

  private void fold(PaperCard card) {
    Ink ink = page(1);
    CardFaces faces = new CardFaces(letters, ink);
    faces.front(card, LEFT, TOP);
    faces.back(card, LEFT + CardFaces.WIDTH, TOP);
  }

  private void write() {
    int rows = (waiting.size() + COLUMNS - 1) / COLUMNS;
    CardFaces fronts = new CardFaces(letters, page(rows));
    for (int at = 0; at < waiting.size(); at++) {
      fronts.front(waiting.get(at), left(at % COLUMNS), top(at / COLUMNS));
    }
    CardFaces backs = new CardFaces(letters, page(rows));
    for (int at = 0; at < waiting.size(); at++) {
      backs.back(waiting.get(at), left(COLUMNS - 1 - at % COLUMNS), top(at / COLUMNS));
    }
    waiting.clear();
  }

  private Ink page(int rows) {
    drawn = true;
    document.newPage();
    writer.setPageEmpty(false);
    Ink ink = new Ink(writer.getDirectContent(), PageSize.A4.getHeight(), lines);
    marks(ink, rows);
    return ink;
  }

  /** Marks outside the cards; where only the edge of a card would show the cut, a thin frame. */
  private static void marks(Ink ink, int rows) {
    double right = LEFT + COLUMNS * CardFaces.WIDTH;
    double bottom = TOP + rows * CardFaces.HEIGHT;
    for (int column = 0; column <= COLUMNS; column++) {
      double x = left(column);
      ink.line(mm(x), mm(TOP - APART - MARK), mm(x), mm(TOP - APART));
      ink.line(mm(x), mm(bottom + APART), mm(x), mm(bottom + APART + MARK));
    }
    for (int row = 0; row <= rows; row++) {
      double y = top(row);
      ink.line(mm(LEFT - APART - MARK), mm(y), mm(LEFT - APART), mm(y));
      ink.line(mm(right + APART), mm(y), mm(right + APART + MARK), mm(y));
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        ink.frame(Box.mm(left(column), top(row), CardFaces.WIDTH, CardFaces.HEIGHT), 0);
      }
    }
  }

  private static double left(int column) {
    return LEFT + column * CardFaces.WIDTH;
  }

  private static double top(int row) {
    return TOP + row * CardFaces.HEIGHT;
  }

  private static float mm(double millimetres) {
    return (float) millimetres * Ink.MM;
  }

  @Override
  public void close() {
    if (!waiting.isEmpty()) {
      write();
    } else if (!drawn) {
      page(0); // a file without a page is none
    }
    document.close();
  }
}
