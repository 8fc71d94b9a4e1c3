package org.lintas.cards.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardAct;
import org.lintas.cards.receipts.Receipt;
import org.lintas.cards.receipts.Receipts;
import org.lintas.casework.desk.Officers;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.PaperNumber;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Checking a paper without script: a photo that is sent, a number that is typed. */
@NodeTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyPagesTest {

  private static final String BOUNDARY = "----papers";

  @LocalServerPort private int port;
  @Autowired private Procedures procedures;
  @Autowired private Cards cards;
  @Autowired private Keys keys;
  @Autowired private Receipts receipts;
  @Autowired private Clock clock;
  @Autowired private TestClock testClock;
  private final HttpClient client = HttpClient.newHttpClient();
  private Desk desk;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    desk = new Desk(port, cards, keys, clock);
  }

  @Test
  void theFrontPageLeadsToIt() throws Exception {
    assertThat(get("/").body()).contains("href=\"/verify\"", "Point a phone at the code");
  }

  @Test
  void onlyThisPageMayUseTheCamera() throws Exception {
    assertThat(policy("/verify")).contains("camera=(self)", "microphone=()");
    assertThat(policy("/verify?number=1")).contains("camera=(self)");
    assertThat(policy("/")).contains("camera=()");
    assertThat(policy("/sign-in")).contains("camera=()");
  }

  private String policy(String path) throws Exception {
    return get(path).headers().firstValue("Permissions-Policy").orElseThrow();
  }

  @Test
  void theWorkerServesThisPageAlone() throws Exception {
    HttpResponse<String> script = get("/verify/worker.js");
    assertThat(script.headers().firstValue("Service-Worker-Allowed")).hasValue("/verify");
    assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
  }

  @Test
  void aPhotoIsReadAndForgotten(CapturedOutput output) throws Exception {
    IssuedCard card = desk.issued("Sok Photo");
    HttpResponse<String> answer = send(Desk.photo(desk.signed(desk.card(desk.place(card)))));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Genuine", "MI CHAN MON", "မိချမ်းမွန်", "28 February 1990", "1002 0030 0403")
        .contains("Compare with the paper in your hand", "Revocations known as of");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(output.getAll()).doesNotContain("CHAN MON");
  }

  @Test
  void aReceiptSaysWhatWasPaid() throws Exception {
    IssuedCard card = desk.issued("Sok Receipt");
    String page = send(Desk.photo(desk.signed(desk.receipt(desk.place(card))))).body();
    assertThat(page)
        .contains("Genuine", "Receipt", "Work permit", "THB\u00a03,800", "2 March 2026");
  }

  @Test
  void aCardOfTheCounterIsJudgedByItsTime() throws Exception {
    String page = send(Desk.photo(desk.issued("Sok Counter").qr())).body();
    assertThat(page).contains("lintas-verdict--expired", "Sok Counter", "Temporary residence card");
  }

  @Test
  void aRevokedCardIsSaidToBe() throws Exception {
    IssuedCard card = desk.issued("Sok Back");
    desk.act(card, CardAct.REVOKE);
    assertThat(send(Desk.photo(card.qr())).body()).contains("lintas-verdict--revoked");
  }

  @Test
  void anythingElseIsToldApart() throws Exception {
    assertThat(send(Desk.photo("https://labour.example/pay?to=me")).body())
        .contains("lintas-verdict--not-ours");
    assertThat(send(Desk.photo(Papers.text(Papers.STRANGER, Papers.card(1, Papers.MADE)))).body())
        .contains("lintas-verdict--not-genuine", "belongs to no issuer")
        .doesNotContain("AUNG KYAW");
    assertThat(send("no picture".getBytes(UTF_8)).body()).contains("No code was found");
    assertThat(send(new byte[0]).body()).contains("Choose a photo of the code");
  }

  @Test
  void aPhotoThatIsTooLargeIsNotRead() throws Exception {
    byte[] large = new byte[13 << 20];
    ThreadLocalRandom.current().nextBytes(large);
    HttpResponse<String> answer = send(large);
    assertThat(answer.statusCode()).isEqualTo(303);
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(get(location).body()).contains("too large", "at most 12 MB");
  }

  @Test
  void aPhotoOfUnknownLengthIsNotRead() throws Exception {
    HttpRequest request =
        to("/verify")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body(new byte[9]))))
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aNumberTellsNoName() throws Exception {
    IssuedCard card = desk.issued("Sok Number");
    String page = get("/verify?number=" + card.number()).body();
    assertThat(page)
        .contains("Expired", "Temporary residence card", "12 July 2004", "A number can be copied")
        .doesNotContain("Sok", "Number Sok");
    desk.act(card, CardAct.REVOKE);
    assertThat(
            get("/verify?number=" + PaperNumber.card(card.serial()).spoken().replace(' ', '+'))
                .body())
        .contains("lintas-verdict--revoked");
  }

  @Test
  void aReceiptsNumberTellsFeeAmountAndDay() throws Exception {
    Receipt receipt = paid("Ma Paid");
    assertThat(get("/verify?number=" + receipt.number()).body())
        .contains("Receipt", "THB\u00a0100", "5 October 2026", "A number can be copied")
        .doesNotContain("Ma Paid");
  }

  private Receipt paid(String name) {
    String path =
        Officers.take(Officers.at(port, "registrar"), Officers.RENEWAL, Officers.renewal(name));
    long serial = CaseNumber.serial(path.substring("/cases/".length())).orElseThrow();
    if (receipts.of(new Caller.Node("test"), serial)
        instanceof Result.Done<List<Receipt>>(List<Receipt> made)) {
      return made.getFirst();
    }
    throw new AssertionError("no receipt of " + path);
  }

  @Test
  void anUnknownNumberIsAnsweredWithWhatToDo() throws Exception {
    String digits = PaperNumber.card(9_999_999_998L).digits();
    HttpResponse<String> answer = get("/verify?number=" + digits);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("is not known here", "pay nothing more", "Scan its code");
    assertThat(get("/verify?number=123456789012").body()).contains("There is no such number");
    assertThat(get("/verify?number=").body()).contains("Type the number");
  }

  @Test
  void guessingNumbersIsSlowedDown() throws Exception {
    testClock.set(clock.instant().minus(Duration.ofDays(2))); // the tries come back with the day
    try {
      String digits = PaperNumber.card(9_999_999_998L).digits();
      int last = 0;
      for (int tries = 0; tries < 40; tries++) {
        last = get("/verify?number=" + digits).statusCode();
      }
      assertThat(last).isEqualTo(429);
    } finally {
      testClock.reset();
    }
  }

  @Test
  void whatABrowserTakesAlongNamesNobody() throws Exception {
    desk.issued("Sok Known");
    String known = get("/verify/known?lang=th").body();
    assertThat(known)
        .contains("\"trust\":", "/cards/status/card-0", "ใบอนุญาตทำงาน", "\"MMR\":")
        .doesNotContain("Sok");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = to(path).header("Accept-Language", "en").build();
    return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> send(byte[] photo) throws IOException, InterruptedException {
    HttpRequest request =
        to("/verify")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept-Language", "en")
            .POST(BodyPublishers.ofByteArray(body(photo)))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static byte[] body(byte[] photo) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n"
            + "Content-Type: image/png\r\n\r\n";
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(photo);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }
}
