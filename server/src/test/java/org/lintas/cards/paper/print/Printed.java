package org.lintas.cards.paper.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as somebody else's program sees it. */
public final class Printed implements AutoCloseable {

  static final int DOTS_AN_INCH = 300;

  private final PDDocument document;

  public Printed(byte[] pdf) {
    try {
      document = Loader.loadPDF(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  /** Width and height of a page in millimetres. */
  public List<Double> size(int page) {
    PDRectangle box = document.getPage(page).getMediaBox();
    return List.of(box.getWidth() * 25.4 / 72, box.getHeight() * 25.4 / 72);
  }

  /** Text of a page with its blanks left out: where lines end is of no account. */
  public String text(int page) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page + 1);
      stripper.setEndPage(page + 1);
      return withoutBlanks(stripper.getText(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\\u00a0\\u200b]+", "");
  }

  public BufferedImage image(int page) {
    try {
      return new PDFRenderer(document).renderImageWithDPI(page, DOTS_AN_INCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every QR code on a page, from left to right. */
  public List<String> codes(int page) {
    return read(image(page)).stream().map(Result::getText).toList();
  }

  /** Every QR code in a picture, from left to right. */
  static List<Result> read(BufferedImage image) {
    int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var picture = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
    try {
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(picture)),
                  Map.of(
                      DecodeHintType.TRY_HARDER,
                      true,
                      DecodeHintType.POSSIBLE_FORMATS,
                      List.of(BarcodeFormat.QR_CODE)));
      return Arrays.stream(found)
          .sorted(Comparator.comparingDouble(each -> each.getResultPoints()[0].getX()))
          .toList();
    } catch (NotFoundException none) {
      return List.of();
    }
  }

  /** Whether every letter travels with the file. */
  public boolean carriesItsFonts() {
    List<PDFont> fonts = new ArrayList<>();
    try {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !fonts.isEmpty() && fonts.stream().allMatch(PDFont::isEmbedded);
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
