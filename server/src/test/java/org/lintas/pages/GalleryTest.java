package org.lintas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.browser.BrowserTest;
import org.springframework.boot.test.context.SpringBootTest;

/** Every example of every component, seen by axe on a phone and on a desk. */
@SpringBootTest(classes = Kit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryTest extends BrowserTest {

  static List<String> components() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/jte/pages/components"))) {
      return folders.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** Several on a page: axe takes its time with each page, however short. */
  static List<String> pages() throws IOException {
    List<String> all = components();
    return IntStream.iterate(0, from -> from < all.size(), from -> from + 8)
        .mapToObj(from -> all.subList(from, Math.min(from + 8, all.size())))
        .map(some -> String.join(",", some))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void examplesAreAccessibleOnPhoneAndDesk(String components) {
    for (Screen screen : Screen.values()) {
      Page page = open("/gallery/" + components, screen);
      String first = components.substring(0, components.indexOf(','));
      screenshot(page, "gallery-" + first + "-" + screen.name().toLowerCase(Locale.ROOT));
      assertThat(page.locator("h2.lintas-gallery").allTextContents())
          .isEqualTo(List.of(components.split(",")));
      assertAccessible(page);
      assertFits(page);
    }
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyComponentSaysHowItIsAccessible(String component) throws IOException {
    Path folder = Path.of("src/main/jte/pages/components", component);
    assertThat(folder.resolve(component + ".jte")).exists();
    assertThat(Files.readString(folder.resolve("README.md"))).contains("\nAccessibility: ");
  }

  @Test
  void axeBites() {
    Page page = open("/canary", Screen.DESKTOP);
    assertThat(violations(page)).extracting("id").contains("image-alt", "label");
  }
}
