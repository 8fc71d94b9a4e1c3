package org.lintas.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.browser.BrowserTest;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Names stand in their own script on pages of any language, and many machines have no font for it:
 * ours must draw every letter, or people read boxes.
 */
@SpringBootTest(classes = Kit.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FontsTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({
    "ဒေါ်ခင်မြင့်ကြည်, Noto Sans Myanmar",
    "ผู้ใหญ่น้ำทิพย์, Noto Sans Thai",
    "ស្រីមុំ ប៊ុនធឿន, Noto Sans Khmer",
    "ທ້າວ ບຸນມີ, Noto Sans Lao"
  })
  void aNameInItsOwnScriptIsDrawnByOurFontOnAnEnglishPage(String name, String font) {
    Page page = open("/gallery/button,tag", Screen.PHONE);
    for (String tag : new String[] {"p", "h1", "strong", "button"}) {
      page.evaluate(
          """
          ([tag, name]) => {
            const element = document.createElement(tag);
            element.id = "drawn-" + tag;
            element.className = { h1: "govuk-heading-l", button: "govuk-button" }[tag] ?? "govuk-body";
            element.textContent = name.replace(" ", "");
            document.querySelector("main").append(element);
          }
          """,
          new String[] {tag, name});
      page.waitForTimeout(100);
      page.evaluate("() => document.fonts.ready");
      assertThat(fonts(page, "#drawn-" + tag)).as(tag).isEqualTo("[\"" + font + "\"]");
    }
  }

  /** What the browser drew an element's letters with. */
  private static String fonts(Page page, String element) {
    CDPSession tools = page.context().newCDPSession(page);
    tools.send("DOM.enable");
    tools.send("CSS.enable");
    JsonObject root = tools.send("DOM.getDocument").getAsJsonObject("root");
    JsonObject query = new JsonObject();
    query.addProperty("nodeId", root.get("nodeId").getAsInt());
    query.addProperty("selector", element);
    JsonArray used =
        tools
            .send("CSS.getPlatformFontsForNode", tools.send("DOM.querySelector", query))
            .getAsJsonArray("fonts");
    JsonArray names = new JsonArray();
    used.forEach(each -> names.add(each.getAsJsonObject().get("familyName")));
    return names.toString();
  }
}
