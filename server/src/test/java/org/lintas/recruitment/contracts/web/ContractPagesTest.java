package org.lintas.recruitment.contracts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.recruitment.contracts.Hiring.text;
import static org.lintas.shared.Results.done;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.browser.BrowserTest;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.contracts.Contracts;
import org.lintas.recruitment.contracts.Hiring;
import org.lintas.recruitment.contracts.Opened;
import org.lintas.recruitment.contracts.model.Offers;
import org.lintas.recruitment.contracts.model.Version.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Contracts on pages, for officers and for the worker, and for programs. */
@NodeTest
class ContractPagesTest extends BrowserTest {

  @LocalServerPort int port;
  @Autowired Contracts contracts;
  @Autowired Organisations organisations;
  private Hiring hiring;

  @BeforeEach
  void open() {
    hiring = Hiring.open(organisations);
  }

  private Opened substituted() {
    Opened opened =
        done(contracts.begin(hiring.agent(), hiring.beginning(), List.of(text(Kind.OFFER))));
    done(
        contracts.enter(
            hiring.agent(),
            opened.contract().number(),
            text(Kind.SIGNED, "wage", "300 THB", "wagePer", "day", "passport", "employer"),
            "",
            null));
    return opened;
  }

  @Test
  void aWorkerReadsWhatBecameWorseOnHerPhone() {
    Opened opened = substituted();
    Page page = browser(Screen.PHONE, false);
    page.navigate("/my-contract?lang=my");
    page.fill("#number", opened.contract().spoken());
    page.fill("#code", opened.code());
    page.locator("main button[type=submit]").click();
    assertThat(page.url()).endsWith("/my-contract/found");
    assertThat(page.content()).contains("ပိုဆိုး").contains("ခင်ခင်");
    assertThat(page.url()).doesNotContain(opened.contract().number());
    assertFits(page);
    screenshot(page, "my-contract-my");
    page.locator(".lintas-forget button").click();
    page.navigate("/my-contract/found");
    assertThat(page.url()).endsWith("/my-contract");
  }

  @Test
  void theWorkersPageIsAccessible() {
    Opened opened = substituted();
    Page page = open("/my-contract", Screen.PHONE);
    page.fill("#number", opened.contract().number());
    page.fill("#code", opened.code());
    page.locator("main button[type=submit]").click();
    page.waitForURL("**/found");
    assertAccessible(page);
    page.navigate("/my-contract/print");
    assertAccessible(page);
    screenshot(page, "my-contract-print");
  }

  @Test
  void aWrongCodeTellsNothing() {
    Opened opened = substituted();
    Browser worker = new Browser(port);
    HttpResponse<String> wrong =
        worker.submit(
            "/my-contract", Map.of("number", opened.contract().number(), "code", "AAAAAAAAAA"));
    HttpResponse<String> unknown =
        worker.submit("/my-contract", Map.of("number", "4821093756", "code", "AAAAAAAAAA"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body().replaceAll("value=\"[^\"]*\"", ""))
        .isEqualTo(unknown.body().replaceAll("value=\"[^\"]*\"", ""));
  }

  @Test
  void anOfficerEntersAContractAndItsSignedText() {
    Browser officer = Browser.signedIn(port, "licensing-officer", "lintas-demo");
    Map<String, String> form = new LinkedHashMap<>(Offers.texts());
    form.putAll(
        Map.of(
            "worker",
            "Ma Hla",
            "origin",
            "MM",
            "agency",
            hiring.agency().number(),
            "agreedOn-day",
            "4",
            "agreedOn-month",
            "5",
            "agreedOn-year",
            "2026"));
    HttpResponse<String> begun = officer.submit("/recruitment/contracts/new", form);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    assertThat(begun.headers().firstValue("Cache-Control")).contains("no-store");
    String path =
        begun.body().replaceAll("(?s).*href=\"(/recruitment/contracts/\\d{10})\".*", "$1");
    form.put("wage", "9000 THB");
    form.put("version", "1");
    HttpResponse<String> signed = officer.submit(path + "/signed", form);
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);
    String shown = officer.get(path).body();
    assertThat(shown).contains("contract substitution").contains("Worse").contains("9,000");
    form.put("wage", "-1 THB");
    HttpResponse<String> refused = officer.submit(path + "/destination", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Write an amount with its currency").contains("-1 THB");
  }

  @Test
  void thePagesOfOfficersAreAccessible() {
    String number = substituted().contract().number();
    Page page = browser(Screen.DESKTOP);
    signIn(page, "licensing-officer");
    for (String path : List.of("", "/new", "/" + number, "/" + number + "/destination")) {
      page.navigate("/recruitment/contracts" + path);
      assertAccessible(page);
      assertFits(page);
    }
    page.navigate("/recruitment/contracts/" + number);
    screenshot(page, "contract");
    page.navigate("/recruitment/orders/new");
    assertAccessible(page);
  }

  @Test
  void aProgramBeginsAContractAndReadsItsFlags() {
    JsonMapper json = JsonMapper.shared();
    String body =
        json.writeValueAsString(
            Map.of(
                "origin", "MM",
                "destination", "TH",
                "worker", "Ma Hla",
                "agency", hiring.agency().number(),
                "texts",
                    List.of(
                        Map.of("kind", "offer", "agreedOn", "2026-05-04", "terms", Offers.texts()),
                        Map.of(
                            "kind", "signed",
                            "agreedOn", "2026-05-04",
                            "terms", Offers.texts("hoursPerDay", "10")))));
    HttpResponse<String> begun =
        new Browser(port)
            .send(
                "/api/v1/contracts",
                request ->
                    request
                        .header("Authorization", Browser.basic("licensing-officer", "lintas-demo"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    JsonNode contract = json.readTree(begun.body());
    assertThat(contract.path("code").asString()).matches("[2-9A-Z]{5} [2-9A-Z]{5}");
    String id = contract.path("id").asString();
    HttpResponse<String> read =
        new Browser(port).api("/api/v1/contracts/" + id, "licensing-officer", "lintas-demo");
    JsonNode shown = json.readTree(read.body());
    assertThat(shown.path("code").isMissingNode()).isTrue();
    assertThat(shown.path("substituted").asBoolean()).isTrue();
    assertThat(shown.path("flags").findValuesAsString("field"))
        .containsExactly("hourly-wage", "hours");
    assertThat(
            new Browser(port).api("/api/v1/contracts/" + id, "agency", "lintas-demo").statusCode())
        .isEqualTo(404);
  }
}
