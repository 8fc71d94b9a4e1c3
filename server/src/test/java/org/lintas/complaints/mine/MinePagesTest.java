package org.lintas.complaints.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.complaints.filing.Complainant;
import org.lintas.uploads.Evidence;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NodeTest
class MinePagesTest {

  private static final String WORDS = "Unmistakable-Hornbill-0815";
  private static final Pattern FILE = Pattern.compile("/complain/mine/files/\\d+");

  @LocalServerPort int port;

  @Test
  void whoeverComesBackReadsWritesAddsEvidenceAndSaysWhomSheTrusts() {
    String receipt = new Complainant(port).tells(WORDS).sends();
    Complainant back = new Complainant(port);
    HttpResponse<String> opened = back.browser.submit("/complain/mine", Map.of("receipt", receipt));
    assertThat(opened.headers().allValues("Set-Cookie"))
        .anyMatch(each -> each.contains("HttpOnly") && each.contains("SameSite=Strict"));
    assertThat(back.browser.get("/complain/mine").body())
        .contains(WORDS, "Nobody has looked at it");
    back.browser.submit("/complain/mine", Map.of("go", "message", "message", "He came again"));
    back.browser.submit("/complain/mine", Map.of("go", "trust", "trusts", "My sister"));
    back.sendsFile(
        "/complain/mine", Map.of("go", "message", "message", ""), "x.png", Evidence.photo());
    String page = back.browser.get("/complain/mine?lang=my").body();
    assertThat(page).contains("He came again", "My sister", "x.jpg", "တိုင်ကြားချက်");
    Matcher file = FILE.matcher(page);
    assertThat(file.find()).isTrue();
    HttpResponse<String> answer = back.browser.get(file.group());
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).doesNotContain(Evidence.PLACE);
    assertThat(new Browser(port).get(file.group()).statusCode()).isEqualTo(404);
  }

  @Test
  void aReceiptOfAnotherCaseOpensThatAndNoFileOfThis() {
    Complainant one = new Complainant(port).tells(WORDS);
    one.next("place", Map.of("go", "to-evidence"));
    one.sendsFile("/complain", Map.of("step", "evidence", "go", "add"), "a.jpg", Evidence.photo());
    String first = one.sends();
    String second = new Complainant(port).tells("Another matter").sends();
    Browser reader = open(first);
    Matcher file = FILE.matcher(reader.get("/complain/mine").body());
    assertThat(file.find()).isTrue();
    Browser other = open(second);
    assertThat(other.get("/complain/mine").body()).doesNotContain(WORDS);
    assertThat(other.get(file.group()).statusCode()).isEqualTo(404);
  }

  @Test
  void aMessageThatWasBegunSurvivesAChangeOfLanguage() {
    Browser back = open(new Complainant(port).tells(WORDS).sends());
    HttpResponse<String> turned =
        back.submit("/complain/mine", Map.of("go", "lang-th", "message", "half a sentence"));
    assertThat(turned.headers().firstValue("Location").orElse("")).endsWith("?lang=th");
    assertThat(back.get("/complain/mine?lang=th").body()).contains("half a sentence");
  }

  @Test
  void sheWithdrawsOnlyWhenSheIsSure() {
    Browser back = open(new Complainant(port).tells(WORDS).sends());
    assertThat(back.submit("/complain/mine", Map.of("go", "withdraw")).statusCode()).isEqualTo(422);
    back.submit("/complain/mine", Map.of("go", "withdraw", "sure", "yes"));
    assertThat(back.get("/complain/mine").body())
        .contains("You have withdrawn your complaint")
        .contains("It can be read until")
        .doesNotContain("name=\"message\"");
  }

  @Test
  void closingLeavesNothingOnThePhone() {
    Browser back = open(new Complainant(port).tells(WORDS).sends());
    back.submit("/complain/mine", Map.of("go", "close"));
    assertThat(back.get("/complain/mine").body()).doesNotContain(WORDS);
  }

  @Test
  void aWrongNumberIsAnsweredWithWhatToDo() {
    HttpResponse<String> answer =
        new Browser(port).submit("/complain/mine", Map.of("receipt", "4821 0937 5566 1178"));
    assertThat(answer.statusCode()).isIn(422, 429);
    assertThat(answer.body()).contains("/complain/lost").doesNotContain("4821 0937 5566 1178");
    assertThat(new Browser(port).get("/complain/lost").body()).contains("Tell it again");
  }

  @Test
  void programsFileReadAndAddByTheReceiptAlone() {
    HttpResponse<String> filed =
        api(
            "/api/v1/complaints",
            request ->
                json(
                    request,
                    """
                    {"kind": "withheld-documents", "what": "%s", "where": "Mahachai", "respondent": "boss",
                     "wants": "my passport", "identity": {"name": "Ma Api", "status": "expired"}}
                    """
                        .formatted(WORDS)));
    assertThat(filed.statusCode()).isEqualTo(201);
    String receipt = read(filed).at("/receipt").asString();
    assertThat(receipt).matches("\\d{16}");
    HttpResponse<String> mine =
        api("/api/v1/complaints/mine", request -> request.header("Receipt", receipt));
    assertThat(mine.statusCode()).isEqualTo(200);
    assertThat(read(mine).at("/state").asString()).isEqualTo("filed");
    assertThat(read(mine).at("/kinds/0").asString()).isEqualTo("documents");
    HttpResponse<String> said =
        api(
            "/api/v1/complaints/mine/messages",
            request -> json(request.header("Receipt", receipt), "{\"text\": \"More of it\"}"));
    assertThat(read(said).at("/messages/0/text").asString()).isEqualTo("More of it");
    HttpResponse<String> added =
        api(
            "/api/v1/complaints/mine/messages",
            request -> parts(request.header("Receipt", receipt), Map.of(), Evidence.photo()));
    String file = read(added).at("/files/0/id").asString();
    HttpResponse<String> bytes =
        api("/api/v1/complaints/mine/files/" + file, request -> request.header("Receipt", receipt));
    assertThat(bytes.statusCode()).isEqualTo(200);
    HttpResponse<String> withdrawn =
        api(
            "/api/v1/complaints/mine/withdraw",
            request ->
                request.header("Receipt", receipt).POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(read(withdrawn).at("/state").asString()).isEqualTo("withdrawn");
  }

  @Test
  void aFormOfPartsFilesAPhotoInOneCallAndARepeatedKeyFilesOnce() {
    Consumer<HttpRequest.Builder> call =
        request ->
            parts(
                request.header("Idempotency-Key", "key-" + WORDS),
                Map.of("kind", "wages", "what", WORDS),
                Evidence.photo());
    HttpResponse<String> first = api("/api/v1/complaints", call);
    HttpResponse<String> again = api("/api/v1/complaints", call);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void programsAreToldEveryReason() {
    HttpResponse<String> refused =
        api(
            "/api/v1/complaints",
            request -> json(request, "{\"kind\": \"nonsense\", \"sector\": \"moon\"}"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("kind-unknown", "sector-unknown", "unsafe-work");
    assertThat(api("/api/v1/complaints/mine", request -> {}).statusCode()).isEqualTo(400);
    assertThat(
            api("/api/v1/complaints/mine", request -> request.header("Receipt", "1111222233334444"))
                .statusCode())
        .isIn(404, 429);
  }

  private Browser open(String receipt) {
    Browser back = new Browser(port);
    back.submit("/complain/mine", Map.of("receipt", receipt));
    return back;
  }

  private HttpResponse<String> api(String path, Consumer<HttpRequest.Builder> more) {
    return new Browser(port).send(path, more);
  }

  private static void json(HttpRequest.Builder request, String body) {
    request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static void parts(HttpRequest.Builder request, Map<String, String> fields, byte[] photo) {
    request
        .header("Content-Type", Complainant.contentType())
        .POST(
            HttpRequest.BodyPublishers.ofByteArray(
                Complainant.parts("", fields, "photo.jpg", photo)));
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
