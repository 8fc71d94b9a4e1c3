package org.lintas.credential;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code as a square of modules, dark or light, without its quiet zone. */
public final class QrCode {

  /** Light modules that must stand around the code. */
  public static final int QUIET = 4;

  /** On a card there are about 30 mm for it: beyond this version its modules are too fine. */
  private static final int FINEST = 15;

  private final int version;
  private final ErrorCorrectionLevel level;
  private final ByteMatrix modules;

  private QrCode(com.google.zxing.qrcode.encoder.QRCode code) {
    this.version = code.getVersion().getVersionNumber();
    this.level = code.getECLevel();
    this.modules = code.getMatrix();
  }

  /**
   * Of a text, at level M; at Q where that costs no finer modules. On a card the code's place is
   * given: stronger correction means finer modules, and with those a code that is a little out of
   * focus or on faint paper is lost before a scratched one is won. A text too long for fine but
   * readable modules at M gets the coarsest there are.
   *
   * @throws IllegalArgumentException when the text is longer than any QR code holds
   */
  public static QrCode of(String text) {
    QrCode coarsest = encode(text, ErrorCorrectionLevel.L);
    if (coarsest.version > FINEST) {
      return coarsest;
    }
    QrCode usual = encode(text, ErrorCorrectionLevel.M);
    if (usual.version > FINEST) {
      return coarsest;
    }
    QrCode stronger = encode(text, ErrorCorrectionLevel.Q);
    return stronger.version == usual.version ? stronger : usual;
  }

  static QrCode encode(String text, ErrorCorrectionLevel level) {
    try {
      return new QrCode(Encoder.encode(text, level));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /** From 1 to 40. */
  public int version() {
    return version;
  }

  /** L, M, Q or H: 7, 15, 25 or 30 hundredths of the code may be lost. */
  public String level() {
    return level.name();
  }

  /** Modules along an edge: 17 and four times the version. */
  public int size() {
    return modules.getWidth();
  }

  public boolean dark(int x, int y) {
    return modules.get(x, y) == 1;
  }

  /** For the d attribute of an SVG path whose unit is a module; the quiet zone is not in it. */
  public String svgPath() {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      int x = 0;
      while (x < size()) {
        int length = run(x, y);
        if (dark(x, y)) {
          path.append('M').append(x).append(' ').append(y);
          path.append('h').append(length).append("v1h-").append(length).append('z');
        }
        x += length;
      }
    }
    return path.toString();
  }

  private int run(int x, int y) {
    int end = x + 1;
    while (end < size() && dark(end, y) == dark(x, y)) {
      end++;
    }
    return end - x;
  }

  /** Black on white, with its quiet zone. */
  public BufferedImage image(int pixelsAModule) {
    int edge = (size() + 2 * QUIET) * pixelsAModule;
    BufferedImage image = new BufferedImage(edge, edge, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < edge; y++) {
      for (int x = 0; x < edge; x++) {
        int column = x / pixelsAModule - QUIET;
        int row = y / pixelsAModule - QUIET;
        image.setRGB(x, y, inside(column) && inside(row) && dark(column, row) ? 0 : 0xffffff);
      }
    }
    return image;
  }

  private boolean inside(int place) {
    return place >= 0 && place < size();
  }

  public byte[] png(int pixelsAModule) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
      ImageIO.write(image(pixelsAModule), "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
