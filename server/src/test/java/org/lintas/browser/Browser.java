package org.lintas.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for all tests of a run, started by the first that needs it. */
final class Browser {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--use-fake-device-for-media-stream", // a microphone that beeps, for who is allowed it
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final Browser ONE = new Browser();

  private final com.microsoft.playwright.Browser chromium;

  private Browser() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  static BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
    return ONE.chromium.newContext(options);
  }

  private static Path executable() {
    String named = System.getenv("CHROMIUM");
    return Path.of(named == null ? "/usr/bin/chromium" : named);
  }
}
