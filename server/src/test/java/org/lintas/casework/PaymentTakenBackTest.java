package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;
import static org.lintas.casework.ImportDesk.wish;
import static org.lintas.shared.Results.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.cards.StatusLists;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.PlaceInList;
import org.lintas.cards.receipts.Receipt;
import org.lintas.cards.receipts.Receipts;
import org.lintas.casework.desk.Officers;
import org.lintas.credential.Malformed;
import org.lintas.credential.PaperStatus;
import org.lintas.credential.StatusList;
import org.lintas.journal.Journal;
import org.lintas.procedures.Procedures;
import org.lintas.shared.PaperNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A payment that is taken back takes its receipt with it. */
@NodeTest
class PaymentTakenBackTest {

  private static final Caller SELF = new Caller.Node("test");
  private static final String HEALTH = "reference,on,outcome,paid.health-scheme\n";

  @LocalServerPort int port;
  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired Receipts receipts;
  @Autowired StatusLists lists;
  @Autowired Keys keys;
  @Autowired Journal journal;
  @Autowired JdbcClient sql;
  private ImportDesk desk;

  @BeforeEach
  void open() {
    desk = new ImportDesk(imports, procedures, offices, sql);
  }

  @Test
  void itsReceiptIsRevokedInTheSameTransaction() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    long serial = desk.serial(reference);
    ImportView health =
        desk.entered(
            wish("health-check", false), HEALTH + reference + ",2004-08-09,fit,1700 THB\n");
    Receipt receipt = done(receipts.of(SELF, serial)).getFirst();
    assertThat(receipt.stands()).isTrue();
    assertThat(status(receipt)).isEqualTo(PaperStatus.VALID);
    desk.settled(done(imports.undo(desk.manager(), health.id())).id());
    assertThat(done(receipts.find(SELF, receipt.number())).stands()).isFalse();
    assertThat(receipts.notice(SELF, receipt.number()).orElseThrow().state()).isEqualTo("revoked");
    assertThat(status(receipt)).isEqualTo(PaperStatus.INVALID);
    assertThat(done(receipts.of(SELF, serial))).isEmpty();
    assertThat(journal.verify(_ -> {}).fault()).isEmpty();
    Browser registrar = Officers.at(port, "registrar");
    assertThat(registrar.get("/receipts/" + receipt.number()).body())
        .contains("This payment was undone");
    assertThat(registrar.get("/receipts/" + receipt.number() + "/receipt.pdf").statusCode())
        .isEqualTo(404);
  }

  @Test
  void paidAgainAfterwardsItHasANewReceipt() {
    String reference = reference();
    desk.run(HEADER + row(reference));
    String paid = HEALTH + reference + ",2004-08-09,fit,1700 THB\n";
    ImportView first = desk.entered(wish("health-check", false), paid);
    Receipt before = done(receipts.of(SELF, desk.serial(reference))).getFirst();
    desk.settled(done(imports.undo(desk.manager(), first.id())).id());
    desk.entered(wish("health-check", false), paid.replace("fit", "unfit"));
    Receipt after = done(receipts.of(SELF, desk.serial(reference))).getFirst();
    assertThat(after.number()).isNotEqualTo(before.number());
    assertThat(after.stands()).isTrue();
    assertThat(receipts.made(SELF, desk.serial(reference))).hasSize(2);
  }

  private PaperStatus status(Receipt receipt) {
    PaperNumber number = PaperNumber.receipt(receipt.serial());
    StatusLists.Signed signed = lists.find(PlaceInList.listOf(number).toString()).orElseThrow();
    try {
      return StatusList.read(signed.token(), keys.trust())
          .bits()
          .get(PlaceInList.indexOf(receipt.serial()));
    } catch (Malformed e) {
      throw new AssertionError(e.code(), e);
    }
  }
}
