package org.lintas.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.shared.Result;

/** Files come out without what they tell besides their content, or not at all. */
class CleanedTest {

  static Stream<Arguments> telling() {
    return Stream.of(
        Arguments.of("image/jpeg", Evidence.photo()),
        Arguments.of("image/png", Evidence.screenshot()),
        Arguments.of("application/pdf", Evidence.document()),
        Arguments.of("audio/wav", Evidence.wave()),
        Arguments.of("audio/mp4", Evidence.boxes("soun")),
        Arguments.of("audio/webm", Evidence.webm(2)),
        Arguments.of("audio/ogg", Evidence.ogg()),
        Arguments.of("audio/mpeg", Evidence.mp3()));
  }

  @ParameterizedTest
  @MethodSource("telling")
  void thePlaceIsGone(String type, byte[] sent) {
    assertThat(text(sent)).contains(Evidence.PLACE);
    Cleaned file = taken("x.bin", sent);
    assertThat(file.type()).isEqualTo(type);
    assertThat(text(file.bytes())).doesNotContain(Evidence.PLACE).doesNotContain("Firefox");
    assertThat(taken("again", file.bytes()).bytes()).isEqualTo(file.bytes());
  }

  @ParameterizedTest
  @MethodSource("telling")
  void aFileThatIsCutOrSpoiltIsTakenOrRefusedAndNeverMore(String type, byte[] sent) {
    Random random = new Random(6);
    for (int each = 0; each < 300; each++) {
      byte[] spoilt = java.util.Arrays.copyOf(sent, 1 + random.nextInt(sent.length));
      spoilt[random.nextInt(spoilt.length)] ^= (byte) random.nextInt(256);
      assertThat(Cleaned.of(type, spoilt)).isInstanceOfAny(Result.Done.class, Result.Refused.class);
    }
  }

  @Test
  void aPhotoCanStillBeSeenAndStaysUpright() throws Exception {
    byte[] cleaned = taken("photo.jpg", Evidence.photo()).bytes();
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(cleaned));
    assertThat(seen.getWidth()).isEqualTo(60);
    assertThat(text(cleaned)).contains("Exif").doesNotContain("ftyp");
    assertThat(cleaned[31]).isEqualTo((byte) 6);
  }

  @Test
  void aScreenshotCanStillBeSeen() throws Exception {
    byte[] cleaned = taken("x.png", Evidence.screenshot()).bytes();
    assertThat(ImageIO.read(new ByteArrayInputStream(cleaned)).getHeight()).isEqualTo(40);
  }

  @Test
  void aDocumentKeepsItsTextAndLosesWhatRuns() {
    String text = text(taken("x.pdf", Evidence.document()).bytes());
    assertThat(text)
        .contains("(Pay slip)")
        .doesNotContain("/JavaScript")
        .hasSize(Evidence.document().length);
  }

  @Test
  void theNameSaysWhatItReallyIs() {
    assertThat(taken("C:\\photos\\pay slip.exe", Evidence.photo()).name())
        .isEqualTo("pay slip.jpg");
    assertThat(taken("../../etc/\u202egpj.html", Evidence.screenshot()).name())
        .isEqualTo("gpj.png");
    assertThat(taken("page.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
        .matches(file -> file.type().equals("text/plain") && file.name().equals("page.txt"));
  }

  @Test
  void whatIsNoFileOfOursIsRefusedWithItsReason() {
    byte[] zip = Evidence.ascii("PK\3\4\0\0\0\0bomb");
    assertThat(reason("x.jpg", zip)).isEqualTo("file-unknown");
    assertThat(reason("x.txt", new byte[] {'a', 0, 'b'})).isEqualTo("file-unknown");
    assertThat(
            reason(
                "x.heic",
                Evidence.concat(new byte[] {0, 0, 0, 16}, Evidence.ascii("ftypheic\0\0\0\0"))))
        .isEqualTo("file-unknown");
    assertThat(reason("x.mp4", Evidence.boxes("vide"))).isEqualTo("file-film");
    assertThat(reason("x.webm", Evidence.webm(1))).isEqualTo("file-film");
    assertThat(reason("x.png", Evidence.pixelBomb())).isEqualTo("file-pixels");
    assertThat(reason("x.png", java.util.Arrays.copyOf(Evidence.screenshot(), 60)))
        .isEqualTo("file-broken");
    assertThat(reason("x.jpg", new byte[0])).isEqualTo("file-empty");
    assertThat(reason("x.jpg", new byte[Cleaned.MOST_BYTES + 1])).isEqualTo("file-large");
  }

  private static Cleaned taken(String name, byte[] sent) {
    assertThat(Cleaned.of(name, sent)).isInstanceOf(Result.Done.class);
    return ((Result.Done<Cleaned>) Cleaned.of(name, sent)).value();
  }

  private static String reason(String name, byte[] sent) {
    return ((Result.Refused<Cleaned>) Cleaned.of(name, sent)).reasons().getFirst().code();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
