package org.lintas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that looks at pages as people do. Extend it in a class with {@code @NodeTest}; whatever
 * the browser complains about (a script's error, a breach of the content security policy) fails it.
 */
public abstract class BrowserTest {

  /** A small phone and a desk. */
  public enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  @LocalServerPort private int port;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** A new browser that knows nothing yet, with script. */
  protected Page browser(Screen screen) {
    return browser(screen, true);
  }

  protected Page browser(Screen screen, boolean script) {
    BrowserContext context =
        Browser.context(
            new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(screen.width, screen.height)
                .setLocale("en")
                .setJavaScriptEnabled(script));
    contexts.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(message -> {
      boolean expected =
          message.text().contains("status of 4")
              || message.text().contains("ERR_INTERNET_DISCONNECTED"); // by a test
      if (message.type().equals("error") && !expected) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    // A click returns when the next page begins: what a test reads then is a part of it.
    page.onFrameNavigated(frame -> frame.waitForLoadState(LoadState.DOMCONTENTLOADED));
    return page;
  }

  /** Opens a page in a new browser. */
  protected Page open(String path, Screen screen) {
    Page page = browser(screen);
    page.navigate(path);
    return page;
  }

  /** Signs in with a demo account on the sign-in page. */
  protected static void signIn(Page page, String account) {
    page.navigate("/sign-in");
    page.fill("#username", account);
    page.fill("#password", "lintas-demo");
    page.locator("main button[type=submit]").click();
    page.waitForURL("**/home");
  }

  /** Fails on any breach of WCAG 2.2 AA or of axe's good practice. */
  protected static void assertAccessible(Page page) {
    List<Rule> violations = violations(page);
    assertThat(violations)
        .as(() ->
            page.url()
                + "\n"
                + String.join("\n", violations.stream().map(BrowserTest::say).toList()))
        .isEmpty();
  }

  /** In one step, in the page itself: five times as fast as in a second page, and all the same. */
  protected static List<Rule> violations(Page page) {
    assertThat(page.frames()).as("axe looks at a page without frames").hasSize(1);
    AxeRunOptions violationsAlone = new AxeRunOptions();
    violationsAlone.setResultTypes(List.of("violations"));
    AxeResults results =
        new AxeBuilder(page).options(violationsAlone).setLegacyMode(true).analyze();
    assertThat(results.getErrorMessage()).as("what kept axe from looking").isNull();
    return results.getViolations();
  }

  /** Waits for a page and for its typefaces, which come late. */
  protected static void settle(Page page) {
    page.waitForLoadState();
    page.evaluate("() => document.fonts.ready.then(() => true)");
  }

  /** Fails when a page is wider than its screen: people would have to push it about. */
  protected static void assertFits(Page page) {
    Object beyond =
        page.evaluate(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth
              ? []
              : [...document.querySelectorAll("body *")]
                  .filter((each) => each.getBoundingClientRect().right > innerWidth)
                  .map((each) => each.outerHTML.slice(0, 100))
            """);
    assertThat(beyond).as("what is wider than the screen at " + page.url()).isEqualTo(List.of());
  }

  /** The whole page as {@code target/screenshots/<name>.png}. */
  protected static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + ".png")));
  }

  @AfterEach
  void closeBrowsers() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("what the browser complained about").isEmpty();
  }

  private static @Nullable String say(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + "\n    "
        + String.join("\n    ", rule.getNodes().stream().map(each -> each.getHtml()).toList());
  }
}
