package org.lintas.cards.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.desk.Officers.ROUND;
import static org.lintas.casework.desk.Officers.registration;
import static org.lintas.casework.desk.Officers.take;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardAct;
import org.lintas.cards.paper.print.Printed;
import org.lintas.casework.desk.Officers;
import org.lintas.credential.Outcome;
import org.lintas.credential.StatusSource;
import org.lintas.credential.Verdict;
import org.lintas.credential.Verifier;
import org.lintas.procedures.Procedures;
import org.lintas.shared.CaseNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A card of somebody who stands at the counter. */
@NodeTest
class CardPaperTest {

  private static final Caller SELF = new Caller.Node("test");

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Cards cards;
  @Autowired Keys keys;
  @Autowired Clock clock;
  @Autowired JdbcClient sql;
  private Browser registrar;

  @BeforeEach
  void open() {
    Officers.open(procedures);
    registrar = Officers.at(port, "registrar");
  }

  private IssuedCard issued(String name, String... more) {
    String path = take(registrar, ROUND, registration(name, more));
    long serial = CaseNumber.serial(path.substring("/cases/".length())).orElseThrow();
    return cards.of(SELF, serial).getFirst();
  }

  @Test
  void aCardIsPrintedInTheLanguageAskedForAndReadsBack() {
    IssuedCard card = issued("ស្រីស្រស់ សុខវណ្ណារិទ្ធ", "answer.latinName", "SREYSROS SOK");
    byte[] pdf = registrar.file("/cards/" + card.number() + "/print.pdf?lang=km");
    registrar.get("/home?lang=en");
    try (Printed printed = new Printed(pdf)) {
      assertThat(printed.pages()).isEqualTo(1);
      assertThat(printed.carriesItsFonts()).isTrue();
      assertThat(printed.text(0))
          .contains(Printed.withoutBlanks("ស្រីស្រស់ សុខវណ្ណារិទ្ធ"))
          .contains("SREYSROSSOK", card.number(), "/verify", "កម្ពុជា")
          .contains("លេខប័ណ្ណ");
      assertThat(printed.codes(0)).containsExactly(card.qr());
      Verdict verdict = verify(printed.codes(0).getFirst());
      assertThat(verdict.outcome()).isIn(Outcome.STATUS_UNKNOWN, Outcome.EXPIRED);
      assertThat(Objects.requireNonNull(verdict.card()).number()).isEqualTo(card.number());
    }
  }

  private Verdict verify(String text) {
    return Verifier.of(keys.trust(), StatusSource.NONE, clock).verify(text);
  }

  @Test
  void thePageShowsBothFacesWithTheSameCode() {
    IssuedCard card = issued("ဒေါ်ခင်မျိုးချစ်", "answer.nationality", "MM");
    String page = registrar.get("/cards/" + card.number() + "/print").body();
    assertThat(page)
        .contains("ဒေါ်ခင်မျိုးချစ်", "lintas-face--back", "<path d=\"M0 0h7", "/verify");
    assertThat(page).doesNotContain(card.qr());
  }

  @Test
  void aCardThatWasPrintedIsMarked() {
    IssuedCard card = issued("Sok Printed");
    assertThat(printedAt(card)).isEmpty();
    registrar.file("/cards/" + card.number() + "/print.pdf");
    assertThat(printedAt(card)).hasSize(1);
  }

  private List<Object> printedAt(IssuedCard card) {
    return sql.sql("select printed_at from cards.cards where serial = ? and printed_at is not null")
        .param(card.serial())
        .query((row, _) -> row.getObject(1))
        .list();
  }

  @Test
  void aRevokedCardIsNotPrinted() {
    IssuedCard card = issued("Sok Revoked");
    cards.act(SELF, card.number(), CardAct.REVOKE, null, "Lost");
    assertThat(registrar.get("/cards/" + card.number() + "/print").body())
        .contains("It cannot be printed")
        .doesNotContain("Sok Revoked", "<path d=\"M0 0h7");
    assertThat(registrar.get("/cards/" + card.number() + "/print.pdf").statusCode()).isEqualTo(404);
    assertThat(
            registrar
                .api("/api/v1/cards/" + card.number() + "/pdf", "registrar", "lintas-demo")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoMayNotSeeTheCaseMayNotPrintItsCard() {
    IssuedCard card = issued("Sok Elsewhere");
    for (String path : List.of("/print", "/print.pdf")) {
      assertThat(
              Officers.at(port, "registrar-ranong")
                  .get("/cards/" + card.number() + path)
                  .statusCode())
          .isEqualTo(404);
      assertThat(new Browser(port).get("/cards/" + card.number() + path).statusCode())
          .isEqualTo(302);
    }
  }
}
