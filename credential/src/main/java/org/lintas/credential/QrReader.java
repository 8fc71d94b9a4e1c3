package org.lintas.credential;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Finds the QR codes in a photograph or scan. */
public final class QrReader {

  /** Pixels that are worth reading: a sheet of A4 at 300 points an inch has half as many. */
  private static final long MOST_PIXELS = 16_000_000;

  /** Smoothing costs more than reading. */
  private static final long MOST_TO_SMOOTH = 2_000_000;

  /** A sheet of A3 at 600 points an inch has 70 million. More are made to exhaust the reader. */
  private static final long TOO_MANY_PIXELS = 100_000_000;

  /** Of the formats that scanners and phones write, those whose readers believe no tag blindly. */
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

  private static final Map<DecodeHintType, Boolean> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  /** The first suits a shadow across the paper, the second faint print. */
  private static final List<Function<LuminanceSource, Binarizer>> WAYS =
      List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

  /** Tried one after another until a code is found. */
  private static final List<UnaryOperator<BufferedImage>> PREPARATIONS =
      List.of(
          gray -> gray,
          gray -> scaled(gray, 0.5),
          QrReader::resized,
          QrReader::smoothed,
          gray -> smoothed(smoothed(gray)));

  private QrReader() {}

  /**
   * The texts in a file that is a picture (PNG, JPEG, GIF or BMP); none when it is something else.
   * A picture of more pixels than are worth reading is read coarsely, and one that declares
   * absurdly many not at all.
   */
  public static Set<String> read(byte[] file) {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      return readers.hasNext() ? read(readers.next(), stream) : Set.of();
    } catch (IOException | RuntimeException e) {
      return Set.of(); // readers of pictures throw all kinds of exceptions when one is damaged
    }
  }

  private static Set<String> read(ImageReader reader, ImageInputStream stream) throws IOException {
    try {
      reader.setInput(stream, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > TOO_MANY_PIXELS
          || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return Set.of();
      }
      int step = (int) Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
      return read(reader.read(0, param));
    } finally {
      reader.dispose();
    }
  }

  /** The texts in a picture, in the order they were found in. */
  public static Set<String> read(BufferedImage picture) {
    Set<String> texts = new LinkedHashSet<>();
    BufferedImage gray = scaled(picture, 1);
    for (UnaryOperator<BufferedImage> preparation : PREPARATIONS) {
      if (texts.isEmpty()) {
        LuminanceSource light = new Gray(preparation.apply(gray));
        WAYS.forEach(way -> texts.addAll(several(way.apply(light))));
        WAYS.forEach(way -> texts.addAll(texts.isEmpty() ? one(way.apply(light)) : Set.of()));
      }
    }
    return texts;
  }

  private static Set<String> several(Binarizer binarizer) {
    try {
      Set<String> texts = new LinkedHashSet<>();
      BinaryBitmap bitmap = new BinaryBitmap(binarizer);
      for (Result result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
        texts.add(result.getText());
      }
      return texts;
    } catch (NotFoundException e) {
      return Set.of();
    }
  }

  /** Finds the corners by other rules, and so a few codes that the reader of several misses. */
  private static Set<String> one(Binarizer binarizer) {
    try {
      return Set.of(new QRCodeReader().decode(new BinaryBitmap(binarizer), HINTS).getText());
    } catch (ReaderException e) {
      return Set.of();
    }
  }

  private static BufferedImage scaled(BufferedImage picture, double scale) {
    int width = Math.max(1, (int) (picture.getWidth() * scale));
    int height = Math.max(1, (int) (picture.getHeight() * scale));
    BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = gray.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(picture, 0, 0, width, height, null);
    canvas.dispose();
    return gray;
  }

  /** Twice as large; a picture with pixels enough in another size instead. */
  private static BufferedImage resized(BufferedImage gray) {
    return scaled(gray, pixels(gray) * 4 <= MOST_TO_SMOOTH ? 2 : 0.7);
  }

  private static long pixels(BufferedImage gray) {
    return (long) gray.getWidth() * gray.getHeight();
  }

  private static BufferedImage smoothed(BufferedImage gray) {
    long pixels = pixels(gray);
    return middles(
        pixels <= MOST_TO_SMOOTH
            ? gray
            : scaled(gray, Math.sqrt((double) MOST_TO_SMOOTH / pixels)));
  }

  /** Each pixel is the middle one of the nine around it: thin scratches and grain vanish. */
  private static BufferedImage middles(BufferedImage gray) {
    int width = gray.getWidth();
    int height = gray.getHeight();
    byte[] light = new byte[width * height];
    gray.getRaster().getDataElements(0, 0, width, height, light);
    byte[] middle = light.clone();
    int[] nine = new int[9];
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        for (int i = 0; i < nine.length; i++) {
          nine[i] = light[(y + i / 3 - 1) * width + x + i % 3 - 1] & 0xff;
        }
        Arrays.sort(nine);
        middle[y * width + x] = (byte) nine[4];
      }
    }
    BufferedImage smooth = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    smooth.getRaster().setDataElements(0, 0, width, height, middle);
    return smooth;
  }

  /** A gray picture as the library of QR codes wants it. */
  private static final class Gray extends LuminanceSource {

    private final byte[] light;

    Gray(BufferedImage gray) {
      super(gray.getWidth(), gray.getHeight());
      light = new byte[getWidth() * getHeight()];
      gray.getRaster().getDataElements(0, 0, getWidth(), getHeight(), light);
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] copy = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
      System.arraycopy(light, y * getWidth(), copy, 0, getWidth());
      return copy;
    }

    @Override
    public byte[] getMatrix() {
      return light;
    }
  }
}
