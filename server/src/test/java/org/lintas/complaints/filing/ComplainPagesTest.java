package org.lintas.complaints.filing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.cards.paper.print.Printed;
import org.lintas.node.OwnerAccount;
import org.lintas.pages.Language;
import org.lintas.pages.Texts;
import org.lintas.uploads.Evidence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NodeTest
class ComplainPagesTest {

  private static final String WORDS = "Unmistakable-Kingfisher-4711";

  @LocalServerPort int port;
  @Autowired OwnerAccount owner;
  @Autowired Texts texts;
  @Autowired ServletContext context;

  @Test
  void somebodyComplainsWithoutScriptAndGetsAReceiptOnce() {
    Complainant worker = new Complainant(port).tells(WORDS + " my boss does not pay");
    worker.next(
        "place", Map.of("where", "a boat", "country", "TH", "origin", "MM", "sector", "fishing"));
    worker.next("who", Map.of("respondent", "the captain"));
    worker.next("wishes", Map.of("wants", "my wages"));
    worker.next("evidence", Map.of());
    worker.next("reader", Map.of("channel", "migrant-support"));
    worker.next("identity", Map.of("name", "Ma Hidden"));
    String review = worker.browser.get("/complain").body();
    assertThat(review).contains(WORDS, "the captain", "my wages", "Ma Hidden", "Fishing");
    String receipt = worker.sends();
    HttpResponse<String> page = worker.browser.get("/complain/receipt");
    assertThat(page.body()).contains(receipt).doesNotContain(WORDS);
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    worker.browser.submit("/complain/receipt", Map.of("go", "done"));
    assertThat(worker.browser.get("/complain/receipt").statusCode()).isEqualTo(302);
    assertThat(worker.browser.get("/complain").body())
        .doesNotContain(receipt)
        .doesNotContain(WORDS);
    String row =
        owner
            .sql()
            .sql(
                "select kinds::text || sector || corridor || language from complaints.complaint"
                    + " where sector = 'fishing' and corridor = 'MM-TH' limit 1")
            .query(String.class)
            .single();
    assertThat(row).isEqualTo("{wages}fishingMM-THen");
  }

  @Test
  void theReceiptIsKeptAsAFileThatSaysNothing() {
    Complainant worker = new Complainant(port).tells("They keep my passport");
    String receipt = worker.sends();
    HttpResponse<String> file = worker.browser.submit("/complain/receipt", Map.of("go", "keep"));
    assertThat(file.body().strip()).isEqualTo(receipt);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment")
        .contains("note.txt");
  }

  @Test
  void theReceiptIsKeptAsASheetThatSaysWhatToDoWithIt() {
    for (Language language : Language.values()) {
      Complainant worker = new Complainant(port).tells("They keep my passport");
      String receipt = worker.sends();
      HttpResponse<byte[]> file = paper(worker, "/complain/receipt?lang=" + language.code());
      assertThat(header(file, "Content-Disposition")).contains("attachment", "note.pdf");
      assertThat(header(file, "Content-Type")).isEqualTo("application/pdf");
      assertThat(header(file, "Cache-Control")).contains("no-store");
      try (Printed printed = new Printed(file.body())) {
        assertThat(printed.pages()).isEqualTo(1);
        assertThat(printed.carriesItsFonts()).isTrue();
        assertThat(printed.text(0))
            .contains(
                Printed.withoutBlanks(receipt), "localhost:" + port + "/complain/mine", "1300")
            .contains(text(language, "complaints.filing.paper.title"))
            .contains(text(language, "complaints.filing.paper.back"))
            .contains(text(language, "complaints.filing.danger"));
      }
    }
  }

  @Test
  void nobodyElseGetsTheSheetAndSheHerselfNoneAfterSheHasTheDigits() {
    Complainant worker = new Complainant(port).tells("They keep my passport");
    worker.sends();
    HttpResponse<byte[]> others = paper(new Complainant(port).tells("Another matter"), "/complain");
    assertThat(others.statusCode()).isEqualTo(303);
    assertThat(others.body()).isEmpty();
    worker.browser.submit("/complain/receipt", Map.of("go", "done"));
    HttpResponse<byte[]> late = paper(worker, "/complain");
    assertThat(late.statusCode()).isEqualTo(303);
    assertThat(header(late, "Location")).endsWith("/complain");
  }

  private static HttpResponse<byte[]> paper(Complainant worker, String from) {
    return worker.browser.submitForFile(from, "/complain/receipt", Map.of("go", "paper"));
  }

  private String text(Language language, String key) {
    return Printed.withoutBlanks(texts.get(Locale.of(language.code()), key));
  }

  @Test
  void changingTheLanguageInTheMiddleKeepsWhatWasTyped() {
    Complainant worker = new Complainant(port);
    worker.browser.submit("/complain", Map.of("go", "begin"));
    HttpResponse<String> turned =
        worker.next("what", Map.of("kinds", "fees", "what", WORDS, "go", "lang-my"));
    assertThat(turned.headers().firstValue("Location").orElse("")).endsWith("/complain?lang=my");
    assertThat(worker.browser.get("/complain?lang=my").body())
        .contains("lang=\"my\"", WORDS, "ဘာဖြစ်ခဲ့သလဲ")
        .containsPattern("value=\"fees\"[^>]*checked");
  }

  @Test
  void leavingForgetsEverythingAndShowsAPageThatSaysNothing() {
    Complainant worker = new Complainant(port).tells(WORDS);
    HttpResponse<String> left = worker.browser.get("/complain/leave");
    assertThat(left.headers().firstValue("Location").orElse("")).endsWith("/calendar");
    assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    assertThat(worker.browser.get("/complain").body()).doesNotContain(WORDS);
    String calendar = worker.browser.get("/calendar").body();
    assertThat(calendar.substring(calendar.indexOf("<main"))).doesNotContain("omplain");
  }

  @Test
  void titlesAndHeadersTellNothing() {
    Complainant worker = new Complainant(port).tells(WORDS);
    HttpResponse<String> page = worker.browser.get("/complain");
    assertThat(page.body()).contains("<title>Page – Lintas</title>");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().allValues("Set-Cookie")).noneMatch(each -> each.contains("session"));
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void anErrorTellsAsLittleAndLetsLeaveAtOnce() {
    HttpResponse<String> lost = new Complainant(port).browser.get("/complain/no-such-page");
    assertThat(lost.statusCode()).isEqualTo(404);
    assertThat(lost.body())
        .contains("<title>Page – Lintas</title>", "href=\"/complain/leave\"")
        .doesNotContain("lintas-header__menu");
    assertThat(new Complainant(port).browser.get("/complainants").body())
        .doesNotContain("/complain/leave");
  }

  @Test
  void onlyAPageThatRecordsMayHear() {
    Complainant worker = new Complainant(port).tells(WORDS);
    for (String deaf : List.of("/complain", "/complain/mine", "/complain/lost", "/calendar")) {
      HttpResponse<String> page = worker.browser.get(deaf);
      assertThat(header(page, "Permissions-Policy")).contains("microphone=()");
      assertThat(header(page, "Content-Security-Policy")).doesNotContain("media-src");
    }
    worker.next("place", Map.of("go", "to-evidence"));
    HttpResponse<String> evidence = worker.browser.get("/complain");
    assertThat(header(evidence, "Permissions-Policy")).contains("microphone=(self)", "camera=()");
    assertThat(header(evidence, "Content-Security-Policy")).contains("media-src blob:;");
  }

  private static String header(HttpResponse<?> page, String name) {
    return page.headers().firstValue(name).orElseThrow();
  }

  @Test
  void scriptInEveryFieldIsTextAndNothingElse() {
    String script = "<script>alert('x')</script>\"><img src=x>";
    Complainant worker = new Complainant(port);
    worker.browser.submit("/complain", Map.of("go", "begin"));
    for (List<String> each :
        List.of(
            List.of("what", "kinds", "wages", "what", script, "teller", "self"),
            List.of("place", "where", script, "when", script),
            List.of("who", "respondent", script, "sought", script),
            List.of("wishes", "wants", script, "trusts", script),
            List.of(
                "identity",
                "name",
                script,
                "contact",
                script,
                "status",
                script,
                "person",
                script))) {
      Map<String, String> form = new java.util.HashMap<>();
      for (int at = 1; at < each.size(); at += 2) {
        form.put(each.get(at), each.get(at + 1));
      }
      HttpResponse<String> answer = worker.next(each.getFirst(), form);
      assertThat(answer.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
      assertThat(worker.browser.get("/complain").body())
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x");
    }
    worker.next("identity", Map.of("go", "to-review"));
    assertThat(worker.browser.get("/complain").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void aCallThatIsTooLargeIsToldHowMuchIsTaken() {
    byte[] body = new byte[31 << 20];
    HttpResponse<String> answer =
        new Browser(port)
            .send(
                "/api/v1/complaints",
                request ->
                    request
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("files-large", "larger than 30 MB");
  }

  @Test
  void whatAProgramCannotSayIsToldWithAllElseThatIsMissing() {
    HttpResponse<String> answer =
        new Browser(port)
            .send(
                "/api/v1/complaints",
                request ->
                    request
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"kind\": \"nonsense\"}")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("kind-unknown", "what-missing")
        .doesNotContain("kind-missing");
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    Complainant worker = new Complainant(port);
    worker.browser.submit("/complain", Map.of("go", "begin"));
    HttpResponse<String> answer = worker.next("what", Map.of("what", WORDS));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#kinds\"", WORDS);
    worker.next("what", Map.of("kinds", "other", "what", ""));
    HttpResponse<String> sent = worker.next("review", Map.of("go", "send"));
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("href=\"#what\"");
  }

  @Test
  void aPhotoIsTakenAndABadFileRefusedWithARemedyWhileTheRestStays() throws Exception {
    Complainant worker = new Complainant(port).tells(WORDS);
    Map<String, String> step = Map.of("step", "evidence", "go", "add");
    worker.next("place", Map.of("go", "to-evidence"));
    HttpResponse<String> taken = worker.sendsFile("/complain", step, "boss.jpg", Evidence.photo());
    assertThat(taken.statusCode()).isEqualTo(302);
    HttpResponse<String> refused =
        worker.sendsFile("/complain", step, "all.jpg", new byte[] {'P', 'K', 3, 4, 0, 0});
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("boss.jpg", "Take a photo or a screenshot of it");
    assertThat(spilled()).isZero();
    worker.next("evidence", Map.of("go", "remove-0"));
    assertThat(worker.browser.get("/complain").body()).doesNotContain("boss.jpg");
  }

  /** Files that the servlet container would have written. */
  private long spilled() throws Exception {
    java.io.File folder = (java.io.File) context.getAttribute(ServletContext.TEMPDIR);
    try (Stream<Path> all = Files.walk(folder.toPath())) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void anUploadOfHalfAGigabyteIsRefusedAsAStreamWithARemedy() {
    Complainant worker = new Complainant(port).tells(WORDS);
    List<byte[]> lumps = new java.util.ArrayList<>(Collections.nCopies(500, new byte[1 << 20]));
    lumps.addFirst(Complainant.parts("", Map.of(), "x.jpg", new byte[0]));
    HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofByteArrays(lumps);
    long length = lumps.stream().mapToLong(each -> each.length).sum();
    assertRefused(worker, HttpRequest.BodyPublishers.fromPublisher(endless, length));
    lumps.set(0, Complainant.opening("x.jpg"));
    assertRefused(worker, HttpRequest.BodyPublishers.ofByteArrays(lumps));
    assertThat(worker.browser.get("/complain?said=large").body()).contains("larger than 25 MB");
  }

  private static void assertRefused(Complainant worker, HttpRequest.BodyPublisher body) {
    HttpResponse<String> answer =
        worker.browser.send(
            "/complain",
            request -> request.header("Content-Type", Complainant.contentType()).POST(body));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("said=large");
  }

  @Test
  void nothingOfADraftIsInTheDatabase() {
    String before = count();
    new Complainant(port).tells(WORDS);
    assertThat(count()).isEqualTo(before);
  }

  private String count() {
    return owner
        .sql()
        .sql(
            "select (select count(*) from complaints.piece)::text"
                + " || (select count(*) from complaints.file)")
        .query(String.class)
        .single();
  }
}
