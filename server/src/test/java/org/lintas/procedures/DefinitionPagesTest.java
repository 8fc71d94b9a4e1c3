package org.lintas.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A policy officer hands in, publishes and withdraws while the node runs. */
@NodeTest
class DefinitionPagesTest {

  private static final String CASE =
      """
      {"on": "2024-03-04", "answers": {"fullName": "Ma Hla", "born": 1985, "sex": "female",
       "nationality": "MM"}}
      """;

  private static final String PAID =
      """
      {"action": "complete", "on": "2024-03-05", "answers": {},
       "payments": [{"fee": "seat", "amount": %d, "currency": "THB"}]}
      """;

  @LocalServerPort int port;

  @Test
  void aFirstVersionIsPublishedAndShown() {
    PolicyOfficer officer = officer();
    Ferry ferry = Ferry.fresh();
    String address = officer.publish(ferry);
    String page = officer.get(address + "?done=published").body();
    assertThat(page)
        .contains("zz/" + ferry.name(), "In force", "The version is published", "policy-officer")
        .contains("Ticket", "Crossing", "Seat", "texts/km.properties")
        .containsPattern("THB\\h20|20\\hTHB")
        .containsPattern("[0-9a-f]{64}");
    assertThat(officer.get("/definitions").body()).contains(address, "Ferry " + ferry.name());
    assertThat(officer.get(address + "/file?path=procedure.yaml").body())
        .contains("procedure: zz/" + ferry.name());
    HttpResponse<String> zip = officer.get(address + "/zip");
    assertThat(zip.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "zz-" + ferry.name() + "-1.zip");
  }

  @Test
  void aNewVersionIsOfferedWhileARunningCaseStaysOnItsOwn() {
    PolicyOfficer officer = officer();
    Ferry ferry = Ferry.fresh();
    String first = officer.publish(ferry);
    JsonNode begun = begin(ferry);
    officer.publish(ferry.costing("25 THB").withLanding());
    assertThat(json(api("/cases/" + begun.path("id").asString())).path("version").asInt())
        .isEqualTo(1);
    JsonNode next = begin(ferry);
    assertThat(next.path("version").asInt()).isEqualTo(2);
    assertThat(cross(next, 20)).isEqualTo(422);
    assertThat(cross(next, 25)).isEqualTo(200);
    assertThat(cross(begun, 25)).isEqualTo(422);
    assertThat(cross(begun, 20)).isEqualTo(200);
    assertThat(officer.get(first).body()).contains("Older").doesNotContain("/withdraw");
  }

  @Test
  void theConfirmationTellsWhatChanges() {
    PolicyOfficer officer = officer();
    Ferry ferry = Ferry.fresh();
    officer.publish(ferry);
    String asked = officer.handIn(ferry.costing("25 THB").withLanding(), "publish").body();
    assertThat(asked)
        .contains("This becomes version 2", "What changes against version 1")
        .contains("New stage: Landing", "New fee at “Landing”: Porter, 5 THB (the employer)")
        .contains("Fee changed at “Crossing”: Seat, 20 THB (the worker) → Seat, 25 THB")
        .contains("Texts changed in: en, km", "Running cases go on");
    officer.publish(ferry.costing("25 THB").withLanding());
    assertThat(officer.handIn(ferry.costing("30 THB"), "publish").body())
        .contains("Stage dropped: Landing", "Fee dropped at “Landing”: Porter");
  }

  @Test
  void checkingPublishesNothing() {
    PolicyOfficer officer = officer();
    Ferry ferry = Ferry.fresh();
    assertThat(officer.handIn(ferry, "check").body())
        .contains("No problems were found", "This becomes version 1")
        .doesNotContain("name=\"zip\"");
    assertThat(officer.get("/definitions").body()).doesNotContain(ferry.name());
  }

  @Test
  void whatIsPublishedAlreadyIsNotPublishedAgain() {
    PolicyOfficer officer = officer();
    Ferry ferry = Ferry.fresh();
    officer.publish(ferry);
    assertThat(officer.handIn(ferry, "publish").body())
        .contains("the same as version 1, which is in force")
        .doesNotContain("name=\"zip\"");
    officer.publish(ferry.costing("25 THB"));
    assertThat(officer.handIn(ferry, "publish").body())
        .contains("the same as version 1, which a newer one has replaced")
        .doesNotContain("name=\"zip\"");
  }

  @Test
  void allProblemsAreShownAtOnceWithTheirPlaces() {
    Ferry ferry = Ferry.fresh();
    String faulty =
        ferry
            .yaml()
            .replace("subject: person", "subjekt: person")
            .replace("after: [ticket]", "after: [tickets]")
            .replace("20 THB", "twenty");
    for (String then : List.of("check", "publish")) {
      HttpResponse<String> answer =
          officer().handIn(Map.of("procedure.yaml", faulty.getBytes(StandardCharsets.UTF_8)), then);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("has problems and was not published", "procedure.yaml", "unknown-key")
          .contains("subjekt", "tickets", "twenty")
          .containsPattern("\\d problems")
          .doesNotContain("name=\"zip\"");
    }
    assertThat(officer().get("/definitions").body()).doesNotContain(ferry.name());
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'The key \"subjekt\" is not known here.'",
    "th, ไม่รู้จักคีย์ “subjekt” ตรงนี้",
    "my, ဤနေရာတွင် ကီး “subjekt” ကို မသိပါ။",
    "km, មិនស្គាល់គន្លឹះ “subjekt” នៅទីនេះទេ។",
    "lo, ບໍ່ຮູ້ຈັກຄີ “subjekt” ຢູ່ບ່ອນນີ້."
  })
  void aProblemIsToldInTheReadersLanguage(String language, String sentence) {
    PolicyOfficer officer = officer();
    officer.get("/definitions/new?lang=" + language);
    String faulty = Ferry.fresh().yaml().replace("subject: person", "subjekt: person");
    byte[] bytes = faulty.getBytes(StandardCharsets.UTF_8);
    assertThat(officer.handIn(Map.of("procedure.yaml", bytes), "check").body()).contains(sentence);
  }

  @Test
  void aWithdrawnVersionTakesNoNewCaseAndComesBackWhenPublishedAgain() {
    PolicyOfficer officer = officer();
    Ferry ferry = Ferry.fresh();
    String address = officer.publish(ferry);
    JsonNode begun = begin(ferry);
    assertThat(officer.get(address + "/withdraw").body()).contains("no new case can begin");
    assertThat(officer.submit(address + "/withdraw", Map.of()).statusCode()).isEqualTo(302);
    assertThat(officer.get(address).body()).contains("Withdrawn");
    assertThat(start(ferry).statusCode()).isEqualTo(404);
    assertThat(api("/cases/" + begun.path("id").asString()).statusCode()).isEqualTo(200);
    assertThat(officer.handIn(ferry, "publish").body()).contains("comes into force again");
    assertThat(officer.publish(ferry)).isEqualTo(address);
    assertThat(start(ferry).statusCode()).isEqualTo(201);
  }

  @Test
  void whoConfirmsTooLateSeesTheChangesAgain() {
    PolicyOfficer officer = officer();
    Ferry ferry = Ferry.fresh();
    officer.publish(ferry);
    HttpResponse<String> asked = officer.handIn(ferry.costing("25 THB"), "publish");
    officer.publish(ferry.costing("30 THB"));
    HttpResponse<String> late = officer.confirm(asked);
    assertThat(late.body()).contains("changed meanwhile", "30 THB", "25 THB", "version 3");
    assertThat(officer.confirm(late).statusCode()).isEqualTo(302);
  }

  @Test
  void whatIsNoDefinitionIsRefusedInThePage() {
    PolicyOfficer officer = officer();
    assertThat(officer.handIn(Map.of("", new byte[0]), "publish").body())
        .contains("Choose the files of a definition");
    assertThat(officer.handIn(Map.of("a.zip", new byte[] {1, 2, 3}), "check").statusCode())
        .isEqualTo(200);
    byte[] large = new byte[DefinitionFiles.MOST_BYTES + 1];
    assertThat(officer.handIn(Map.of("procedure.yaml", large), "check").body())
        .contains("too large for a definition");
    assertThat(officer.handIn(Map.of("../procedure.yaml", new byte[] {1}), "check").body())
        .contains("leads out of its folder");
  }

  @Test
  void aHundredMegabytesAreRefusedUnread() {
    HttpResponse<String> answer =
        officer().handIn(Map.of("procedure.yaml", new byte[100_000_000]), "check");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("This is too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrar", "administrator", "programme-manager"})
  void forEverybodyElseThereIsNoSuchPage(String account) {
    String address = officer().publish(Ferry.fresh());
    Browser other = Browser.signedIn(port, account, DemoAccounts.PASSWORD);
    for (String path :
        List.of(
            "/definitions",
            "/definitions/new",
            address,
            address + "/zip",
            address + "/withdraw",
            address + "/file?path=procedure.yaml")) {
      assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(other.submit("/sign-out", address + "/withdraw", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(
            other
                .submit("/sign-out", "/definitions/publish", Map.of("zip", "AA", "against", "0"))
                .statusCode())
        .isEqualTo(404);
    assertThat(other.get("/home").body()).doesNotContain("/definitions");
    assertThat(officer().get("/home").body()).contains("/definitions");
  }

  @Test
  void aFileOrVersionThatIsNotThereIsMissing() {
    PolicyOfficer officer = officer();
    String address = officer.publish(Ferry.fresh());
    assertThat(officer.get(address + "/file?path=../../etc/passwd").statusCode()).isEqualTo(404);
    assertThat(officer.get("/definitions/30000").statusCode()).isEqualTo(404);
    assertThat(officer.get("/definitions/x").statusCode()).isIn(400, 404);
  }

  @Test
  void theCommandPublishesAtTheRunningNode(@TempDir Path folder) throws Exception {
    Ferry ferry = Ferry.fresh();
    for (Map.Entry<String, byte[]> file : ferry.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.write(path, file.getValue());
    }
    assertThat(command(folder, "nobody knows it")).contains("not published");
    assertThat(command(folder, DemoAccounts.PASSWORD))
        .contains("zz/" + ferry.name() + " is published as version 1");
    Files.writeString(
        folder.resolve("procedure.yaml"), ferry.yaml().replace("subject:", "subjekt:"));
    assertThat(command(folder, DemoAccounts.PASSWORD))
        .contains(folder.resolve("procedure.yaml") + ":3:1: unknown-key: ", "  → subject")
        .contains(": missing-key: ");
  }

  private String command(Path folder, String password) throws Exception {
    ProcessBuilder lintas =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.lintas.Lintas",
            "publish",
            folder.toString());
    lintas.environment().put("LINTAS_URL", "http://localhost:" + port);
    lintas.environment().put("LINTAS_USER", "policy-officer");
    lintas.environment().put("LINTAS_PASSWORD", password);
    Process running = lintas.redirectErrorStream(true).start();
    String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return printed + (running.waitFor() == 0 ? "" : " (not published)");
  }

  private PolicyOfficer officer() {
    return new PolicyOfficer(port);
  }

  private JsonNode begin(Ferry ferry) {
    HttpResponse<String> answer = start(ferry);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private HttpResponse<String> start(Ferry ferry) {
    return post("/procedures/zz/" + ferry.name() + "/cases", CASE);
  }

  private int cross(JsonNode begun, int baht) {
    return post("/cases/" + begun.path("id").asString() + "/stages/crossing", PAID.formatted(baht))
        .statusCode();
  }

  private HttpResponse<String> post(String path, String body) {
    return new Browser(port)
        .send(
            "/api/v1" + path,
            request ->
                request
                    .header("Authorization", Browser.basic("registrar", DemoAccounts.PASSWORD))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> api(String path) {
    return new Browser(port).api("/api/v1" + path, "registrar", DemoAccounts.PASSWORD);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
