package org.lintas.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.browser.BrowserTest;
import org.lintas.uploads.Evidence;

/** Somebody who cannot write tells it with her voice, in a browser that hears beeps. */
@NodeTest
class RecordingTest extends BrowserTest {

  private static final byte[] MATROSKA = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};

  @Test
  void aVoiceIsRecordedSentAndComesBackAsSound() throws IOException {
    Page page = evidence(true);
    record(page, 2000);
    page.click("[data-part=stop]");
    page.getByText("Recorded. Listen to it here.").waitFor();
    assertAccessible(page);
    assertFits(page);
    screenshot(page, "recorded");
    press(page, "add");
    assertThat(page.textContent("main ul.lintas-files")).contains("voice.webm");
    press(page, "next");
    press(page, "next");
    press(page, "next");
    press(page, "send");
    String receipt = page.textContent(".lintas-digits");
    press(page, "done");
    page.fill("#receipt", receipt);
    press(page, "open");
    Locator file = page.locator("a[href^='/complain/mine/files/']");
    Download download = page.waitForDownload(file::click);
    assertThat(download.suggestedFilename()).isEqualTo("voice.webm");
    byte[] bytes = Files.readAllBytes(download.path());
    assertThat(bytes).startsWith(MATROSKA);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("A_OPUS");
    Map<?, ?> heard = heard(page, file.getAttribute("href"));
    assertThat(heard.get("type")).isEqualTo("audio/webm");
    assertThat(number(heard, "seconds")).isBetween(1.0, 6.0);
    assertThat(number(heard, "loudest")).isGreaterThan(0.01);
  }

  @Test
  void whoGoesOnWhileSheSpeaksLosesNothingOfIt() {
    Page page = evidence(true);
    record(page, 1000);
    page.setInputFiles("#files", new FilePayload("boss.jpg", "image/jpeg", Evidence.photo()));
    press(page, "next");
    press(page, "back");
    assertThat(page.textContent("main ul.lintas-files")).contains("voice.webm", "boss.jpg");
  }

  @Test
  void filesThatAreChosenAfterwardsLeaveTheRecordingThere() {
    Page page = evidence(true);
    record(page, 1000);
    page.click("[data-part=stop]");
    page.getByText("Recorded. Listen to it here.").waitFor();
    page.setInputFiles("#files", new FilePayload("boss.jpg", "image/jpeg", Evidence.photo()));
    assertThat(chosen(page)).isEqualTo(List.of("boss.jpg", "voice.webm"));
    page.click("[data-part=drop]");
    assertThat(chosen(page)).isEqualTo(List.of("boss.jpg"));
  }

  @Test
  void whereTheMicrophoneIsNotAllowedASentenceSaysWhatToDo() {
    Page page = evidence(false);
    page.click("[data-part=start]");
    page.getByText("Allow the microphone, or choose a recording below").waitFor();
    assertThat(page.isVisible("[data-part=start]")).isTrue();
    assertThat(page.isVisible("[data-part=stop]")).isFalse();
    assertAccessible(page);
    screenshot(page, "record-refused");
  }

  private Page evidence(boolean allowed) {
    Page page = browser(Screen.PHONE);
    if (allowed) {
      page.context().grantPermissions(List.of("microphone"));
    }
    page.navigate("/complain?lang=en");
    press(page, "begin");
    page.check("input[value=wages]");
    for (int step = 0; step < 4; step++) {
      press(page, "next");
    }
    return page;
  }

  private static void record(Page page, int milliseconds) {
    page.click("[data-part=start]");
    page.getByText("Recording …").waitFor();
    page.waitForTimeout(milliseconds);
  }

  private static Object chosen(Page page) {
    return page.evaluate("() => [...document.getElementById('files').files].map((f) => f.name)");
  }

  /** What a browser hears in a file. */
  private static Map<?, ?> heard(Page page, String file) {
    return (Map<?, ?>)
        page.evaluate(
            """
            async (file) => {
              const answer = await fetch(file);
              const bytes = await answer.arrayBuffer();
              const sound = await new OfflineAudioContext(1, 48000, 48000).decodeAudioData(bytes);
              const loudest = sound.getChannelData(0).reduce((a, b) => Math.max(a, Math.abs(b)), 0);
              return { type: answer.headers.get("Content-Type"), seconds: sound.duration, loudest };
            }
            """,
            file);
  }

  private static double number(Map<?, ?> heard, String name) {
    return ((Number) Objects.requireNonNull(heard.get(name))).doubleValue();
  }

  private static void press(Page page, String button) {
    page.locator("main button[name=go][value=" + button + "]").first().click();
    page.waitForLoadState();
  }
}
