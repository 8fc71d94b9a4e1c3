package org.lintas.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  /** Pixels along the code's edge in a photograph: a cheap phone held at a hand's breadth. */
  private static final int EDGE = 420;

  private static final String TEXT = Papers.qrText(Papers.card());
  private static final QrCode CODE = QrCode.of(TEXT);

  private interface Mishap {
    BufferedImage befall(BufferedImage photograph, Random random);
  }

  /** How many of ten papers are still read. */
  private static int read(Mishap mishap) {
    int read = 0;
    for (int seed = 0; seed < 10; seed++) {
      BufferedImage photograph = mishap.befall(Wear.photograph(CODE, EDGE), new Random(seed));
      read += QrReader.read(photograph).contains(TEXT) ? 1 : 0;
    }
    return read;
  }

  @Test
  void aCardWithABurmeseAndALatinNameFitsVersion15AtLevelM() {
    assertThat(QrCode.encode(TEXT, ErrorCorrectionLevel.M).version()).isLessThanOrEqualTo(15);
    assertThat(CODE.version()).isLessThanOrEqualTo(15);
    assertThat(CODE.level()).isIn("M", "Q");
    assertThat(QrCode.of(Papers.qrText(Papers.receipt())).version()).isLessThanOrEqualTo(15);
  }

  @Test
  void aStrongerLevelIsTakenWhereItCostsNoFinerModules() {
    assertThat(QrCode.of("A".repeat(8)).level()).isEqualTo("Q");
    assertThat(QrCode.of("A".repeat(8)).version()).isEqualTo(1);
  }

  @Test
  void aTextTooLongForReadableModulesGetsTheCoarsest() {
    assertThat(QrCode.of("A".repeat(700)).level()).isEqualTo("L");
    assertThat(QrCode.of("A".repeat(4296)).version()).isEqualTo(40);
    assertThatThrownBy(() -> QrCode.of("A".repeat(4297)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCleanPaperIsRead() {
    assertThat(QrReader.read(CODE.png(3))).containsExactly(TEXT);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2})
  void aBlurredPaperIsRead(double sigma) {
    assertThat(read((photograph, random) -> Wear.blurred(photograph, sigma))).isEqualTo(10);
  }

  @Test
  void aScratchedPaperIsMostlyRead() {
    assertThat(read((photograph, random) -> Wear.scratched(photograph, 4, random)))
        .isGreaterThanOrEqualTo(9);
    assertThat(read((photograph, random) -> Wear.scratched(photograph, 8, random)))
        .isGreaterThanOrEqualTo(7);
  }

  @Test
  void aStainedPaperIsRead() {
    assertThat(read((photograph, random) -> Wear.stained(photograph, 0.05, random))).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3})
  void aPaperHeldAskewAndTurnedIsRead(double shear) {
    assertThat(
            read((photograph, random) -> Wear.skewed(photograph, random.nextDouble() * 6, shear)))
        .isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.3})
  void aBadlyLitPaperIsRead(double contrast) {
    assertThat(read((photograph, random) -> Wear.badlyLit(photograph, contrast, 6, random)))
        .isEqualTo(10);
  }

  @Test
  void aPaperThatIsAllOfThisALittleAndCameByAChatProgramIsMostlyRead() {
    assertThat(read(QrCodeTest::anOrdinaryDay)).isGreaterThanOrEqualTo(9);
  }

  private static BufferedImage anOrdinaryDay(BufferedImage photograph, Random random) {
    BufferedImage worn = Wear.scratched(photograph, 6, random);
    BufferedImage askew = Wear.skewed(worn, random.nextDouble() * 0.3 - 0.15, 0.08);
    BufferedImage dim = Wear.badlyLit(Wear.blurred(askew, 1.2), 0.5, 5, random);
    return Wear.compressed(dim, 0.5f);
  }

  @Test
  void aRuinedPaperIsNotRead() {
    // or the pictures above would prove nothing
    assertThat(read((photograph, random) -> Wear.scratched(photograph, 300, random))).isZero();
  }

  @Test
  void everyPaperOnASheetIsRead() {
    String receipt = Papers.qrText(Papers.receipt());
    BufferedImage sheet = new BufferedImage(1400, 600, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = sheet.createGraphics();
    canvas.drawImage(CODE.image(6), 0, 0, null);
    canvas.drawImage(QrCode.of(receipt).image(6), 700, 0, null);
    canvas.dispose();
    assertThat(QrReader.read(sheet)).containsExactlyInAnyOrder(TEXT, receipt);
  }

  @Test
  void theSvgPathDrawsTheSameModules() {
    Path2D path = new Path2D.Double();
    Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z")
        .matcher(CODE.svgPath())
        .results()
        .forEach(run -> rectangle(path, run));
    for (int y = 0; y < CODE.size(); y++) {
      for (int x = 0; x < CODE.size(); x++) {
        assertThat(path.contains(x + 0.5, y + 0.5)).isEqualTo(CODE.dark(x, y));
      }
    }
  }

  private static void rectangle(Path2D path, MatchResult run) {
    int x = Integer.parseInt(run.group(1));
    int y = Integer.parseInt(run.group(2));
    assertThat(run.group(3)).isEqualTo(run.group(4));
    int end = x + Integer.parseInt(run.group(3));
    path.moveTo(x, y);
    path.lineTo(end, y);
    path.lineTo(end, y + 1.0);
    path.lineTo(x, y + 1.0);
    path.closePath();
  }

  @Test
  void whatIsNoPictureHoldsNoPaper() {
    assertThat(QrReader.read(new byte[0])).isEmpty();
    assertThat(QrReader.read("no picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
    byte[] png = CODE.png(3);
    for (int length = 1; length < png.length; length += 97) {
      byte[] torn = Arrays.copyOf(png, length);
      assertThat(QrReader.read(torn)).isSubsetOf(TEXT);
    }
  }

  @Test
  void aPictureThatDeclaresAMillionTimesItsBytesIsNotOpened() {
    assertThat(QrReader.read(emptyPng(40_000, 40_000))).isEmpty();
  }

  private static byte[] emptyPng(int width, int height) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    byte[] header =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put((byte) 8)
            .array();
    CRC32 check = new CRC32();
    check.update(header);
    file.writeBytes(ByteBuffer.allocate(4).putInt(13).array());
    file.writeBytes(header);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    return file.toByteArray();
  }
}
