package org.lintas.cards.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.PassOffice;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.keys.Neighbour;
import org.lintas.casework.CaseView;
import org.lintas.casework.Cases;
import org.lintas.credential.QrCode;
import org.lintas.credential.QrText;
import org.lintas.procedures.Procedures;
import org.lintas.shared.PaperNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A labour inspector with a browser that runs no script. */
@NodeTest
class DeskTest {

  private static final String BOUNDARY = "a-stack-of-papers";

  @LocalServerPort int port;
  @Autowired Keys keys;
  @Autowired Cards cards;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Clock clock;

  @Test
  void aStackIsToldApart() throws Exception {
    Papers papers = new Papers(keys);
    String genuine = papers.genuine("1001");
    List<String> stack =
        List.of(
            genuine,
            Papers.altered(QrText.bytes(genuine)),
            papers.expired("1002"),
            papers.receipt("2003"),
            QrText.of(new Neighbour().card()),
            "HTTPS://EXAMPLE.ORG/SOMETHING-ELSE",
            PaperNumber.card(9_999_999_998L).spoken(),
            "1247 7593 4700",
            genuine);
    HttpResponse<String> answer = check(String.join("\n", stack), "");
    assertThat(outcomes(answer.body()))
        .containsExactly(
            "genuine",
            "not-genuine",
            "expired",
            "genuine",
            "not-genuine",
            "not-ours",
            "no-such-number",
            "no-such-number",
            "genuine");
    assertThat(answer.body())
        .contains("Ma Hla", "မလှ", "Myanmar", "The signature is false")
        .contains("nobody whom this node trusts", "was in the stack already", "a digit is wrong")
        .containsPattern("(?s)data-total=\"genuine\">.{0,200}<strong>3</strong>")
        .containsPattern("THB\\h3,800|3,800\\.00\\hTHB");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body().split("aria-current=\"true\">", -1))
        .as("its language and itself, not the public page above it")
        .hasSize(3);
  }

  @Test
  void anIssuedCardIsFoundByCodeAndNumberAndSoIsItsRevocation() {
    PassOffice office = new PassOffice(cases, procedures, offices, clock).open();
    CaseView begun = office.apply("Ma Thida Soe");
    IssuedCard card = cards.of(office.registrar(), begun.serial()).getFirst();
    String stack = card.qr() + "\n" + card.number();
    HttpResponse<String> inForce = check(stack, "");
    assertThat(outcomes(inForce.body())).containsExactly("genuine", "number-valid");
    assertThat(inForce.body()).contains("Ma Thida Soe", "Only the number was looked up");
    assertThat(check(card.number(), "").body())
        .as("a number could be guessed")
        .doesNotContain("Thida");
    office.refuse(begun);
    assertThat(outcomes(check(stack, "").body())).containsExactly("revoked", "revoked");
  }

  @Test
  void theResultsAreFilteredAndTakenAlong() {
    Papers papers = new Papers(keys);
    String stack = papers.genuine("1001") + "\n" + papers.treacherous("1002") + "\nNONSENSE";
    assertThat(outcomes(check(stack, "not-ours").body())).containsExactly("not-ours");
    HttpResponse<String> csv =
        send("/verify/desk/results.csv", List.of(field("papers", stack), field("show", "genuine")));
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(csv.body().lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).contains("1,genuine", "Ma Hla", "1001", "1985-04"))
        .anySatisfy(line -> assertThat(line).contains("2,genuine", "'=1+1", "1002"));
  }

  @Test
  void filesAreReadTextTableAndPictures() {
    Papers papers = new Papers(keys);
    String table = "name,code\n\"Hla, Ma\"," + papers.genuine("1001") + "\n";
    HttpResponse<String> answer =
        send(
            "/verify/desk",
            List.of(
                field("papers", ""),
                file("people.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)),
                file("scan.png", "image/png", QrCode.of(papers.expired("1002")).png(4)),
                file("empty.png", "image/png", QrCode.of("X").png(1)),
                file("holiday.jpg", "image/jpeg", new byte[] {1, 2, 3}),
                file("a.bin", "application/octet-stream", new byte[] {-1, -2, -3})));
    assertThat(outcomes(answer.body())).contains("genuine", "expired");
    assertThat(answer.body()).contains("holiday.jpg: no code was found", "a.bin: no text");
  }

  @Test
  void tooMuchIsRefusedInWords() {
    assertThat(check("", "").body()).contains("Scan a code, write a number");
    String many =
        IntStream.range(0, 1_001).mapToObj(each -> "X" + each).collect(Collectors.joining("\n"));
    assertThat(check(many, "").body()).contains("At most 1,000 papers");
    List<byte[]> parts = new ArrayList<>(List.of(field("papers", "")));
    for (int each = 0; each < 21; each++) {
      parts.add(file(each + ".png", "image/png", new byte[] {1}));
    }
    assertThat(send("/verify/desk", parts).body()).contains("At most 20 pictures");
    byte[] large = new byte[45_000_000];
    HttpResponse<String> unread = send("/verify/desk", List.of(file("l.csv", "text/csv", large)));
    assertThat(unread.statusCode()).isEqualTo(413);
  }

  @Test
  void aThousandPapersAreChecked() {
    Papers papers = new Papers(keys);
    String stack =
        IntStream.range(0, 1_000)
            .mapToObj(each -> papers.genuine(String.valueOf(each)))
            .collect(Collectors.joining("\n"));
    assertThat(outcomes(check(stack, "").body())).hasSize(1_000).containsOnly("genuine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrar", "key-keeper", "administrator"})
  void forEverybodyElseThereIsNoDesk(String account) {
    Browser other = Browser.signedIn(port, account, DemoAccounts.PASSWORD);
    assertThat(other.get("/verify/desk").statusCode()).isEqualTo(404);
    assertThat(other.submit("/sign-out", "/verify/desk/row", Map.of("paper", "X")).statusCode())
        .isEqualTo(404);
    assertThat(new Browser(port).get("/verify/desk").statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> check(String papers, String show) {
    return send("/verify/desk", List.of(field("papers", papers), field("show", show)));
  }

  private HttpResponse<String> send(String path, List<byte[]> parts) {
    Browser inspector = Browser.signedIn(port, "inspector", DemoAccounts.PASSWORD);
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
            .matcher(inspector.get("/verify/desk").body());
    assertThat(token.find()).isTrue();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(field("_csrf", token.group(1)));
    parts.forEach(body::writeBytes);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return inspector.send(
        path,
        request ->
            request
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] field(String name, String value) {
    return part("name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] file(String name, String type, byte[] content) {
    return part("name=\"files\"; filename=\"" + name + "\"", type, content);
  }

  private static byte[] part(String disposition, @Nullable String type, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n";
    String kind = type == null ? "" : "Content-Type: " + type + "\r\n";
    part.writeBytes((head + kind + "\r\n").getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  private static List<String> outcomes(String page) {
    return Pattern.compile("data-outcome=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(each -> each.group(1))
        .toList();
  }
}
