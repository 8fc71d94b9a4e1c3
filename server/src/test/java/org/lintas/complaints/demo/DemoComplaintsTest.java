package org.lintas.complaints.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.Complaints;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.figures.Cell;
import org.lintas.complaints.figures.ComplaintFigures;
import org.lintas.complaints.vault.Receipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newcomer finds something on every page of a demonstration's complaints. */
@NodeTest
class DemoComplaintsTest {

  @Autowired DemoComplaints content;
  @Autowired DemoReceipt notice;
  @Autowired Receipts receipts;
  @Autowired ComplaintFigures figures;
  @Autowired ApplicationContext node;

  @Autowired
  @Qualifier("complaints")
  JdbcClient sql;

  @LocalServerPort int port;

  @BeforeEach
  void load() {
    if (!content.loaded()) {
      new Complaints(node); // with tracks
      for (String counted : new String[] {"figure", "dwell", "counted_quarter"}) {
        sql.sql("delete from complaints." + counted).update(); // by tests before this one
      }
      content.load((_, _) -> {});
    }
  }

  @Test
  void theReceiptThatIsPrintedOpensItsComplaint() {
    assertThat(content.loaded()).isTrue();
    String printed = notice.rows().getFirst().name();
    Browser phone = new Browser(port);
    phone.submit("/complain/mine", Map.of("receipt", printed));
    assertThat(phone.get("/complain/mine").body())
        .contains("အစ်မ စန္ဒာ", "လစာဖြတ်ပိုင်း", "hours.jpg", "agree-reveal-");
  }

  @Test
  void eachMemberHasSomethingToDo() {
    assertThat(page("caseworker", "/complaints")).contains("/complaints/");
    assertThat(page("caseworker", "/complaints?show=overdue")).contains("lintas-docket__title");
    assertThat(page("caseworker", "/complaints?show=closed")).contains("lintas-docket__title");
    assertThat(page("custodian", "/complaints/custody")).contains("To write the claim");
    assertThat(page("investigator", "/complaints/tracks")).contains("/track");
    assertThat(page("court-clerk", "/complaints/tracks")).contains("/track");
    assertThat(page("embassy-caseworker", "/complaints")).contains("/complaints/");
    assertThat(page("embassy-caseworker", "/complaints/referrals")).contains("/accept");
  }

  @Test
  void everyStateIsShownAndWhatHasBeenIsDatedThen() {
    assertThat(
            sql.sql("select distinct state from complaints.complaint").query(String.class).list())
        .contains("filed", "acknowledged", "in-progress", "closed", "disputed", "withdrawn");
    long complaint = receipts.open(DemoReceipt.DIGITS, "192.0.2.9").orElseThrow().complaint();
    assertThat(
            sql.sql(
                    "select max(at) < now() - interval '3 days' from complaints.entry where"
                        + " complaint = ?")
                .param(complaint)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aManagerSeesFiguresOfQuartersThatAreOver() {
    List<ComplaintFigures.Published> quarters =
        figures.of(new Filed(node).member("complaints-manager"), "").orElseThrow().quarters();
    assertThat(quarters.getLast().quarter().last()).isBefore(LocalDate.now());
    assertThat(quarters.getLast().cells().stream().map(Cell::people))
        .anyMatch(each -> each != null && each >= 5);
  }

  private String page(String account, String path) {
    var answer = Browser.signedIn(port, account, DemoAccounts.PASSWORD).get(path);
    assertThat(answer.statusCode()).as(account + " " + path).isEqualTo(200);
    return answer.body();
  }
}
