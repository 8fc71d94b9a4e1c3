package org.lintas.cards.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.NodeTest;
import org.lintas.cards.Cards;
import org.lintas.cards.keys.Keys;
import org.lintas.casework.desk.Officers;
import org.lintas.credential.QrCode;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser whose camera sees a card, held a little askew. */
@NodeTest
class CameraTest {

  private static final int FRAMES = 20;

  @LocalServerPort private int port;
  @Autowired private Procedures procedures;
  @Autowired private Cards cards;
  @Autowired private Keys keys;
  @Autowired private Clock clock;
  @TempDir private Path folder;

  @Test
  void theCameraReadsACard() throws Exception {
    Officers.open(procedures);
    Desk desk = new Desk(port, cards, keys, clock);
    String text = desk.signed(desk.card(desk.place(desk.issued("Sok Camera"))));
    Path film = Files.write(folder.resolve("card.mjpeg"), film(text));
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(options(film))) {
      Page page = browser.newContext().newPage();
      page.setDefaultTimeout(20_000);
      page.navigate("http://localhost:" + port + "/verify?lang=en");
      page.locator("[data-part=start]").click();
      page.locator(".lintas-verdict--genuine").first().waitFor();
      assertThat(page.locator("[data-part=result]").textContent()).contains("MI CHAN MON");
      assertThat(stopped(page)).isTrue();
      page.locator("[data-part=result] [data-part=next]").first().click();
      page.locator(".lintas-verdict--genuine").first().waitFor(); // the camera goes on by itself
    }
  }

  private static boolean stopped(Page page) {
    return (Boolean) page.evaluate("() => document.querySelector('video').srcObject === null");
  }

  private static BrowserType.LaunchOptions options(Path film) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(
            Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium")))
        .setArgs(
            List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film));
  }

  private static byte[] film(String text) throws IOException {
    ByteArrayOutputStream film = new ByteArrayOutputStream();
    for (int frame = 0; frame < FRAMES; frame++) {
      ImageIO.write(frame(QrCode.of(text).image(5), 0.05 + 0.005 * frame), "jpeg", film);
    }
    return film.toByteArray();
  }

  private static BufferedImage frame(BufferedImage code, double angle) {
    BufferedImage frame = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = frame.createGraphics();
    canvas.setColor(new Color(150, 130, 110));
    canvas.fillRect(0, 0, 640, 480);
    AffineTransform held = AffineTransform.getRotateInstance(angle, 320, 240);
    held.translate(320 - code.getWidth() / 2.0, 240 - code.getHeight() / 2.0);
    canvas.drawImage(code, held, null);
    canvas.dispose();
    return frame;
  }
}
