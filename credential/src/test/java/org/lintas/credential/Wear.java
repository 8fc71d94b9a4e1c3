package org.lintas.credential;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** What happens to a printed code: pockets, folds, sweat, bad light, a cheap camera. */
final class Wear {

  private Wear() {}

  /** On a gray ground with room around it, as a camera sees it. */
  static BufferedImage photograph(QrCode code, int edge) {
    BufferedImage photo =
        new BufferedImage(edge * 3 / 2, edge * 3 / 2, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = canvas(photo);
    canvas.setColor(new Color(150, 150, 150));
    canvas.fillRect(0, 0, photo.getWidth(), photo.getHeight());
    canvas.drawImage(code.image(8), edge / 4, edge / 4, edge, edge, null);
    canvas.dispose();
    return photo;
  }

  private static Graphics2D canvas(BufferedImage picture) {
    Graphics2D canvas = picture.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return canvas;
  }

  /** Out of focus: a Gaussian of that many pixels. */
  static BufferedImage blurred(BufferedImage picture, double sigma) {
    int reach = (int) Math.ceil(sigma * 3);
    float[] weights = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += weights[i + reach];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    BufferedImage across =
        new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null)
            .filter(picture, null);
    return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null)
        .filter(across, null);
  }

  /** Scratches down to the paper, some thousandths of the edge wide. */
  static BufferedImage scratched(BufferedImage picture, int scratches, Random random) {
    BufferedImage worn = copy(picture);
    Graphics2D canvas = canvas(worn);
    int edge = worn.getWidth();
    for (int i = 0; i < scratches; i++) {
      canvas.setStroke(new BasicStroke(edge * (2 + random.nextInt(3)) / 1000f));
      canvas.setColor(random.nextInt(4) == 0 ? Color.DARK_GRAY : Color.WHITE);
      canvas.drawLine(
          random.nextInt(edge), random.nextInt(edge), random.nextInt(edge), random.nextInt(edge));
    }
    canvas.dispose();
    return worn;
  }

  /** A worn-off or stained patch, away from the three corners that a reader starts from. */
  static BufferedImage stained(BufferedImage picture, double share, Random random) {
    BufferedImage worn = copy(picture);
    Graphics2D canvas = canvas(worn);
    int edge = worn.getWidth();
    int wide = (int) (edge * 2 / 3 * Math.sqrt(share));
    int at = (int) (edge * (0.45 + random.nextDouble() * 0.2));
    canvas.setColor(random.nextBoolean() ? Color.WHITE : Color.DARK_GRAY);
    canvas.fillOval(at, at, wide, wide);
    canvas.dispose();
    return worn;
  }

  /** Held askew: turned and sheared. */
  static BufferedImage skewed(BufferedImage picture, double turn, double shear) {
    BufferedImage askew =
        new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
    Graphics2D canvas = canvas(askew);
    canvas.setColor(new Color(150, 150, 150));
    canvas.fillRect(0, 0, askew.getWidth(), askew.getHeight());
    double middle = picture.getWidth() / 2.0;
    AffineTransform transform = AffineTransform.getTranslateInstance(middle, middle);
    transform.rotate(turn);
    transform.shear(shear, 0);
    transform.translate(-middle, -middle);
    canvas.drawImage(picture, transform, null);
    canvas.dispose();
    return askew;
  }

  /** Dark on one side, of little contrast, grainy. */
  static BufferedImage badlyLit(
      BufferedImage picture, double contrast, double grain, Random random) {
    BufferedImage lit = copy(picture);
    int width = lit.getWidth();
    for (int y = 0; y < lit.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        double light = 0.35 + 0.6 * x / width;
        int gray = lit.getRaster().getSample(x, y, 0);
        double value = (128 + (gray - 128) * contrast) * light + random.nextGaussian() * grain;
        lit.getRaster().setSample(x, y, 0, (int) Math.clamp(value, 0, 255));
      }
    }
    return lit;
  }

  /** Sent by a chat program. */
  static BufferedImage compressed(BufferedImage picture, float quality) {
    try {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      writer.setOutput(ImageIO.createImageOutputStream(file));
      writer.write(null, new IIOImage(picture, null, null), param);
      writer.dispose();
      return ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage copy(BufferedImage picture) {
    BufferedImage copy =
        new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
    picture.copyData(copy.getRaster());
    return copy;
  }
}
