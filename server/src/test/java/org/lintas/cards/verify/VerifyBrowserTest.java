package org.lintas.cards.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.cards.model.CardAct;
import org.lintas.credential.Card;
import org.lintas.credential.Purpose;
import org.lintas.credential.QrText;
import org.lintas.credential.SigningKey;
import org.lintas.credential.StatusPlace;

/** Somebody with a phone and a paper in the hand. */
@NodeTest
class VerifyBrowserTest extends PhoneAndPaper {

  private static final String VERDICT = "[data-part=result] [data-part=panel]";
  private static final String RESULT = "[data-part=result]";

  private static Locator verdict(Page page, String outcome) {
    Locator verdict = page.locator(VERDICT + ".lintas-verdict--" + outcome);
    verdict.waitFor();
    return verdict;
  }

  @Test
  void aPhotoIsReadOnThePhoneAndNothingOfItIsSent() {
    Page page = browser(Screen.PHONE);
    List<Request> requests = new CopyOnWriteArrayList<>();
    page.context().onRequest(requests::add);
    page.navigate("/verify");
    ready(page);
    int before = requests.size();
    String text = desk.signed(desk.card(place));
    show(page, text);
    verdict(page, "genuine");
    assertThat(page.locator(RESULT).textContent())
        .contains("MI CHAN MON", "မိချမ်းမွန်", "Work permit", "1002 0030 0403");
    assertThat(requests.subList(before, requests.size()))
        .as("asked for because of what the code holds")
        .noneMatch(each -> each.url().contains("/verify") || each.url().contains("/cards"));
    assertThat(requests).allMatch(each -> each.method().equals("GET") && each.postData() == null);
    assertThat(requests)
        .noneMatch(each -> each.url().contains("100200300403") || each.url().contains("CHAN"));
    assertAccessible(page);
    assertFits(page);
  }

  @Test
  void theNextPersonFindsNothingOfTheLast() {
    Page page = open("/verify", Screen.PHONE);
    show(page, desk.signed(desk.card(place)));
    verdict(page, "genuine");
    assertThat(page.evaluate("() => document.activeElement.dataset.part")).isEqualTo("title");
    page.locator(RESULT + " [data-part=next]").first().click();
    assertThat(page.locator("main").textContent()).doesNotContain("CHAN");
    assertThat(page.locator("#photo").inputValue()).isEmpty();
    show(page, desk.signed(desk.receipt(place)));
    verdict(page, "genuine");
    assertThat(page.locator("[data-row=amount]").textContent()).contains("THB\u00a03,800");
  }

  @Test
  void aReceiptEditedByHandIsPlain() {
    Page page = open("/verify", Screen.PHONE);
    show(page, desk.signed(desk.card(place))); // a true card's code on a paper that says "receipt"
    verdict(page, "genuine");
    assertThat(page.locator("[data-row=kind] dd").textContent()).isEqualTo("Work permit");
    assertThat(page.locator("[data-row=amount]").count()).isZero();
    assertThat(page.locator(RESULT).textContent()).contains("the paper was changed");
  }

  @Test
  void everyVerdictIsSaidByWordSignAndColour() {
    Page page = open("/verify?lang=en", Screen.PHONE);
    Page desktop = open("/verify?lang=my", Screen.DESKTOP);
    Instant now = desk.now();
    Duration day = Duration.ofDays(1);
    Map<String, String> texts =
        Map.of(
            "genuine", desk.signed(desk.card(place)),
            "expired",
                desk.signed(desk.card(place, now.minus(day.multipliedBy(9)), now.minus(day))),
            "not-yet", desk.signed(desk.card(place, now.plus(day), now.plus(day.multipliedBy(9)))),
            "status-unknown", desk.signed(desk.card(new StatusPlace(keys.issuer() + "/no", 1))),
            "not-genuine", Papers.text(Papers.STRANGER, Papers.card(1, Papers.MADE)),
            "not-ours", "https://labour.example/pay?to=somebody");
    texts.forEach((outcome, text) -> {
      for (Page each : List.of(page, desktop)) {
        show(each, text);
        verdict(each, outcome);
        assertThat(each.locator(VERDICT + " svg path:visible").count()).isPositive();
        screenshot(each, "verify-" + outcome + (each == page ? "-phone" : "-my"));
        assertFits(each);
        each.locator(RESULT + " [data-part=next]").first().click();
      }
    });
    changed(page, CardAct.SUSPEND, "suspended");
    changed(page, CardAct.REVOKE, "revoked");
  }

  private void changed(Page page, CardAct act, String outcome) {
    desk.act(issued, act);
    page.reload();
    ready(page);
    show(page, desk.signed(desk.card(place)));
    verdict(page, outcome);
    screenshot(page, "verify-" + outcome + "-phone");
    assertAccessible(page);
  }

  @Test
  void badInputIsRefused() {
    Page page = open("/verify", Screen.PHONE);
    SigningKey key = Papers.KEY;
    String header = Forger.header(key);
    String issuer = "01" + Forger.text(keys.issuer());
    byte[] flipped = keys.signer(Purpose.CARD).sign(desk.card(place));
    flipped[flipped.length - 90] ^= 1;
    byte[] unnamed = keys.signer(Purpose.CARD).sign(desk.card(place));
    Card asReceipt = desk.receipt(place);
    Map<String, String> texts =
        Map.of(
            "one bit", QrText.of(flipped),
            "unknown key", Papers.text(key, desk.card(place)),
            "wrong purpose", QrText.of(keys.signer(Purpose.CARD).sign(asReceipt)),
            "alg missing", Forger.text(key, "a1" + header.substring(6), "a1" + issuer),
            "a bomb", QrText.of(new byte[200_000]),
            "too deep",
                Forger.text(key, header, "a2" + issuer + "1903e8" + "81".repeat(1000) + "00"),
            "twice", Forger.text(key, header, "a2" + issuer + issuer),
            "cut short", QrText.of(Arrays.copyOf(unnamed, 60)),
            "beyond 2106", Forger.text(key, header, "a2" + issuer + "041b00ffffffffffffff"));
    texts.forEach((name, text) -> {
      show(page, text);
      verdict(page, "not-genuine");
      assertThat(page.locator("[data-part=reasons] li").count()).as(name).isPositive();
      assertThat(page.locator(RESULT + " dd").count()).as(name).isZero();
      page.locator(RESULT + " [data-part=next]").first().click();
    });
  }

  @Test
  void aPhotoWithoutACodeIsAnsweredWithHowToTakeABetterOne() {
    Page page = open("/verify", Screen.PHONE);
    page.setInputFiles("#photo", new FilePayload("a.txt", "text/plain", new byte[] {1, 2, 3}));
    page.getByText("not a photo that can be read").waitFor();
    page.setInputFiles("#photo", new FilePayload("a.png", "image/png", Blank.picture()));
    page.getByText("No code was found").waitFor();
    assertAccessible(page);
  }

  @Test
  void aCameraThatIsRefusedLeavesAWayOn() {
    Page page = browser(Screen.PHONE);
    page.addInitScript(
        "navigator.mediaDevices.getUserMedia = async () => {"
            + " throw new DOMException('no', 'NotAllowedError'); }");
    page.navigate("/verify");
    page.locator("[data-part=start]").click();
    page.getByText("The camera is not allowed for this page").waitFor();
    assertThat(page.locator("[data-part=camera-instead]").isVisible()).isTrue();
    screenshot(page, "verify-camera-refused");
    assertAccessible(page);
    show(page, desk.signed(desk.card(place)));
    verdict(page, "genuine");
  }

  @Test
  void withoutScriptThePhotoIsSent() {
    Page page = browser(Screen.PHONE, false);
    page.navigate("/verify");
    screenshot(page, "verify-plain");
    show(page, desk.signed(desk.card(place)));
    page.getByText("Check the photo").click();
    page.locator(".lintas-verdict--genuine").waitFor();
    assertThat(page.locator("main").textContent()).contains("MI CHAN MON", "Work permit");
    page.getByText("Next person").first().click();
    page.fill("#number", issued.number());
    page.getByText("Look up the number").click();
    page.locator(".lintas-verdict--expired").waitFor();
    assertThat(page.locator("main").textContent()).doesNotContain(NAME);
  }

  @Test
  void theScriptAndTheServerSayTheSame() {
    for (String language : List.of("en", "th", "my", "km", "lo")) {
      Page page = open("/verify?lang=" + language, Screen.PHONE);
      Page plain = browser(Screen.PHONE, false);
      plain.navigate("/verify?lang=" + language);
      for (String text : List.of(desk.signed(desk.card(place)), desk.signed(desk.receipt(place)))) {
        show(page, text);
        verdict(page, "genuine");
        show(plain, text);
        plain.locator("[data-part=plain] button").click();
        verdict(plain, "genuine");
        assertThat(said(page)).as(language).isEqualTo(said(plain));
        page.locator(RESULT + " [data-part=next]").first().click();
        plain.locator(RESULT + " [data-part=next]").first().click();
      }
    }
  }

  private static List<String> said(Page page) {
    return page.locator(RESULT + " :is(h1, p[data-part=text], li, dt, dd)").allTextContents();
  }

  @Test
  void everyLanguageFitsAPhoneAndIsAccessible() {
    for (String language : List.of("en", "th", "my", "km", "lo")) {
      Page page = ready(open("/verify?lang=" + language, Screen.PHONE));
      assertAccessible(page);
      assertFits(page);
      screenshot(page, "verify-ask-" + language);
    }
  }
}
