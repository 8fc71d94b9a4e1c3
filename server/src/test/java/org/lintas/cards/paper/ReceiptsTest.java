package org.lintas.cards.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lintas.casework.desk.Officers.RENEWAL;
import static org.lintas.casework.desk.Officers.ROUND;
import static org.lintas.casework.desk.Officers.registration;
import static org.lintas.casework.desk.Officers.renewal;
import static org.lintas.casework.desk.Officers.take;
import static org.lintas.shared.Results.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.paper.print.Printed;
import org.lintas.cards.receipts.Receipt;
import org.lintas.cards.receipts.ReceiptNotice;
import org.lintas.cards.receipts.Receipts;
import org.lintas.casework.desk.Officers;
import org.lintas.credential.Card;
import org.lintas.credential.Payment;
import org.lintas.credential.StatusSource;
import org.lintas.credential.Verifier;
import org.lintas.journal.Journal;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Receipts of what workers paid. */
@NodeTest
class ReceiptsTest {

  private static final Caller SELF = new Caller.Node("test");
  private static final Pattern NUMBER = Pattern.compile("/receipts/(2\\d{11})/receipt\\.pdf");

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Receipts receipts;
  @Autowired Journal journal;
  @Autowired Keys keys;
  @Autowired Clock clock;
  @Autowired JdbcClient sql;
  private Browser registrar;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    registrar = Officers.at(port, "registrar");
  }

  private String paid(String name) {
    return take(registrar, RENEWAL, renewal(name));
  }

  private static long serial(String path) {
    return CaseNumber.serial(path.substring("/cases/".length())).orElseThrow();
  }

  private static String number(String page) {
    Matcher found = NUMBER.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  @Test
  void aReceiptIsMadeWhenItIsFirstAskedForAndThenKept() {
    String path = paid("Ma Hla Hla");
    assertThat(receipts.made(SELF, serial(path))).isEmpty();
    String page = registrar.get(path + "/receipt/application").body();
    assertThat(page).contains("Ma Hla Hla", "THB", "100", "5 October 2026", "/verify");
    String number = number(page);
    assertThat(number(registrar.get(path + "/receipt/application").body())).isEqualTo(number);
    assertThat(registrar.get("/receipts/" + number).body()).contains("Ma Hla Hla");
    assertThat(registrar.get(path).body()).contains("/receipts/" + number);
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void whatWasPaidIsSignedAndReadsBackFromPaper() {
    String number = number(registrar.get(paid("မနှင်းဆီ") + "/receipt/application").body());
    byte[] pdf = registrar.file("/receipts/" + number + "/receipt.pdf?lang=my");
    registrar.get("/home?lang=en");
    try (Printed printed = new Printed(pdf)) {
      assertThat(printed.size(0).get(0)).isCloseTo(148, within(0.6));
      assertThat(printed.text(0)).contains("မနှင်းဆီ", number, "100");
      assertThat(printed.carriesItsFonts()).isTrue();
      Card said =
          Objects.requireNonNull(
              Verifier.of(keys.trust(), StatusSource.NONE, clock)
                  .verify(printed.codes(0).getFirst())
                  .card());
      assertThat(said.number()).isEqualTo(number);
      assertThat(said.payment())
          .isEqualTo(new Payment("application", 10_000, "THB", LocalDate.of(2026, 10, 5)));
      assertThat(Objects.requireNonNull(said.holder()).ownName()).isEqualTo("မနှင်းဆီ");
    }
  }

  @Test
  void twoWhoAskAtOnceGetTheSame() {
    long serial = serial(paid("Ma Twice"));
    List<String> numbers =
        IntStream.range(0, 8)
            .mapToObj(each -> CompletableFuture.supplyAsync(() -> receipts.of(SELF, serial)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(each -> done(each).getFirst().number())
            .distinct()
            .toList();
    assertThat(numbers).hasSize(1);
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
  }

  @Test
  void anybodyLearnsByTheNumberWhatWasPaidButNotByWhom() {
    Receipt receipt = done(receipts.of(SELF, serial(paid("Ma Nameless")))).getFirst();
    ReceiptNotice notice = receipts.notice(new Caller.Visitor(), receipt.spoken()).orElseThrow();
    assertThat(notice.fee()).isEqualTo("application");
    assertThat(notice.amount().toString()).isEqualTo("100 THB");
    assertThat(notice.state()).isEqualTo("valid");
    assertThat(notice.toString()).doesNotContain("Nameless");
  }

  @Test
  void whoMayNotSeeTheCaseHasNoReceipt() {
    String path = paid("Ma Elsewhere");
    String number = done(receipts.of(SELF, serial(path))).getFirst().number();
    Browser ranong = Officers.at(port, "registrar-ranong");
    for (String address :
        List.of(
            path + "/receipt/application",
            "/receipts/" + number,
            "/receipts/" + number + "/receipt.pdf")) {
      assertThat(ranong.get(address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(
            ranong
                .api("/api/v1/receipts/" + number, "registrar-ranong", "lintas-demo")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aStageAtWhichNothingWasPaidSaysSo() {
    String path = take(registrar, ROUND, registration("Sok Free"));
    assertThat(registrar.get(path + "/receipt/residence-card").body())
        .contains("Nothing was paid at this stage.");
  }

  @Test
  void programsGetReceiptsToo() {
    String path = paid("Ma Program");
    String list = "/api/v1" + path + "/receipts";
    String body = registrar.api(list, "registrar", "lintas-demo").body();
    assertThat(body)
        .contains("\"kind\":\"receipt\"", "\"amount\":\"100 THB\"", "\"status\":\"valid\"")
        .contains("\"fee\":\"application\"", "\"paidOn\":\"2026-10-05\"");
    Matcher number = Pattern.compile("\"number\":\"(\\d+)\"").matcher(body);
    assertThat(number.find()).isTrue();
    String one = "/api/v1/receipts/" + number.group(1);
    assertThat(registrar.api(one, "registrar", "lintas-demo").body()).contains("\"qr\":\"");
    assertThat(registrar.api(one + "/pdf", "registrar", "lintas-demo").body()).startsWith("%PDF");
  }

  @Test
  void aWorkerPrintsHerOwnReceipt() {
    String path = paid("Ma Own");
    Browser worker = new Browser(port);
    assertThat(worker.get("/my-case/receipts/application").statusCode()).isEqualTo(302);
    worker.submit(
        "/my-case",
        Map.of(
            "number", path.substring("/cases/".length()),
            "born-year", "1985",
            "born-month", "7",
            "born-day", "3"));
    assertThat(worker.get("/my-case/found").body()).contains("/my-case/receipts/application");
    String page = worker.get("/my-case/receipts/application").body();
    assertThat(page).contains("Ma Own", "THB");
    Matcher pdf = Pattern.compile("/my-case/receipts/application/\\d{12}\\.pdf").matcher(page);
    assertThat(pdf.find()).isTrue();
    try (Printed printed = new Printed(worker.file(pdf.group()))) {
      assertThat(printed.text(0)).contains("MaOwn");
    }
    assertThat(new Browser(port).get(pdf.group()).statusCode()).isEqualTo(404);
  }
}
