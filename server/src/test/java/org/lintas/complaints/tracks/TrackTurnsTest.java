package org.lintas.complaints.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.Complaints;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stages out of order, refused, appealed and corrected, by the pages without script. */
@NodeTest
class TrackTurnsTest {
  private static final Pattern TRACK = Pattern.compile("/track/(\\d+)[/\"]");
  private static final Map<String, String> FACTS =
      Map.of("offence", "forced-labour", "facts", "Held at the peer");

  @LocalServerPort int port;
  @Autowired TestClock clock;

  private Complaints complaints;
  private String number;
  private String address;
  private Browser desk;

  @Autowired
  void node(BeanFactory node) {
    complaints = new Complaints(node);
  }

  @BeforeEach
  void file() {
    number = complaints.filed();
    address = "/complaints/" + number + "/track";
    desk = in("caseworker");
    desk.submit(address + "/new/legal-track", FACTS);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private Browser in(String account) {
    return Browser.signedIn(port, account, DemoAccounts.PASSWORD);
  }

  private String track() {
    Matcher found = TRACK.matcher(desk.get(address).body());
    assertThat(found.find()).isTrue();
    return address + "/" + found.group(1);
  }

  private Browser letIn(String member) {
    complaints.admits(number, member);
    return in(member);
  }

  @Test
  void aStageOutOfOrderIsRefusedInWords() {
    Browser prosecutor = letIn("prosecutor");
    HttpResponse<String> early =
        prosecutor.submit(track() + "/charge", track() + "/charge", Map.of("charges", "Section 6"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body())
        .contains("“Charge” is not open now. Do the stages before it first.")
        .contains("Section 6");
    Browser investigator = letIn("investigator");
    String stage = track() + "/investigation";
    assertThat(investigator.submit(stage, Map.of("measures", "Heard two")).statusCode())
        .isEqualTo(302);
    HttpResponse<String> again = investigator.submit(stage, Map.of("measures", "Heard three"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("“Investigation” was done before");
  }

  @Test
  void theAnswersOfAStageAreCorrectedAndWhatStoodThereStays() {
    assertThat(desk.get(address).body()).contains("/complaint/correction");
    Browser colleague = in("second-caseworker");
    assertThat(colleague.get(address).body()).doesNotContain("/correction");
    assertThat(colleague.get(track() + "/complaint/correction").statusCode()).isEqualTo(404);
    String page = track() + "/complaint/correction";
    assertThat(desk.get(page).body()).contains("Held at the peer");
    Map<String, String> right = Map.of("offence", "forced-labour", "facts", "Held at the pier");
    HttpResponse<String> unreasoned = desk.submit(page, right);
    assertThat(unreasoned.statusCode()).isEqualTo(422);
    assertThat(unreasoned.body()).contains("href=\"#reason\"").contains("Held at the pier");
    Map<String, String> reasoned = new java.util.HashMap<>(right);
    reasoned.put("reason", "Wrong word");
    assertThat(desk.submit(page, reasoned).statusCode()).isEqualTo(302);
    assertThat(desk.get(address).body())
        .contains("Held at the pier", "Held at the peer", "Wrong word", "Corrected: Complaint");
  }

  @Test
  void whatIsRefusedIsAppealedByHerDeskAndDecidedByAnother() {
    Browser investigator = letIn("investigator");
    String stage = track() + "/investigation";
    HttpResponse<String> unreasoned =
        investigator.submit(stage, stage + "/refusal", Map.of("reason", " "));
    assertThat(unreasoned.statusCode()).isEqualTo(422);
    assertThat(unreasoned.body()).contains("<details class=\"govuk-details\" open");
    assertThat(
            investigator
                .submit(stage, stage + "/refusal", Map.of("reason", "Nobody saw it"))
                .statusCode())
        .isEqualTo(302);
    assertThat(investigator.get(address).body()).doesNotContain("value=\"appeal\"");
    String page = desk.get(address).body();
    assertThat(page).contains("Refused: Investigation", "Nobody saw it", "value=\"appeal\"");
    String field = "appeal-" + track().replaceFirst(".*/", "");
    Map<String, String> appeal = Map.of("go", "appeal", field, "She saw it");
    assertThat(investigator.submit(stage, track(), appeal).statusCode()).isEqualTo(404);
    HttpResponse<String> empty = desk.submit(address, track(), Map.of("go", "appeal", field, ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#" + field + "\"");
    assertThat(desk.submit(address, track(), appeal).statusCode()).isEqualTo(302);
    assertThat(desk.get(address).body()).contains("Appealed: Investigation", "She saw it");
    HttpResponse<String> twice = desk.submit(address, track(), appeal);
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains("This cannot be appealed any more");
    HttpResponse<String> same = investigator.submit(stage, Map.of("measures", "Heard two"));
    assertThat(same.body()).contains("Another officer must decide after the appeal");
  }

  @Test
  void sheReadsWhyAndAppealsFromHerOwnPage() {
    Browser investigator = letIn("investigator");
    String stage = track() + "/investigation";
    investigator.submit(stage, stage + "/refusal", Map.of("reason", "Nobody saw it"));
    Browser her = new Browser(port);
    her.submit("/complain/mine", Map.of("receipt", complaints.receipt(number)));
    String page = her.get("/complain/mine").body();
    assertThat(page).contains("Decided against you: Investigation", "Nobody saw it", "can read it");
    String field = "appeal-" + track().replaceFirst(".*/", "");
    HttpResponse<String> empty = her.submit("/complain/mine", Map.of("go", field, field, ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#" + field + "\"").contains("Say why");
    her.submit("/complain/mine", Map.of("go", field, field, "I saw it"));
    assertThat(desk.get(address).body())
        .contains("Appealed: Investigation", "I saw it", "whoever complained");
    assertThat(her.submit("/complain/mine", Map.of("go", field, field, "Again")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aTrackIsGivenUpWithAReasonBesideItsOwnField() {
    String field = "withdraw-" + track().replaceFirst(".*/", "");
    HttpResponse<String> empty = desk.submit(address, track(), Map.of("go", "withdraw", field, ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#" + field + "\"");
    desk.submit(address, track(), Map.of("go", "withdraw", field, "She settled"));
    assertThat(desk.get(address).body()).contains("Given up");
  }

  @Test
  void nobodyTakesAStepOnceTheComplaintIsTakenBack() {
    String correction = track() + "/complaint/correction";
    Browser her = new Browser(port);
    her.submit("/complain/mine", Map.of("receipt", complaints.receipt(number)));
    her.submit("/complain/mine", Map.of("go", "withdraw", "sure", "yes"));
    String page = desk.get(address).body();
    assertThat(page)
        .contains("Whoever complained has withdrawn it")
        .doesNotContain("/track/new/", "/correction", "value=\"withdraw\"");
    assertThat(desk.get(correction).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsOverdueRingsForTheDeskAndForWhoeverWasLetIn() {
    letIn("investigator");
    clock.forward(Duration.ofDays(62));
    Browser investigator = in("investigator");
    assertThat(investigator.get("/home").body()).contains("href=\"/complaints/tracks\"", "late");
    assertThat(investigator.get("/complaints/tracks").body())
        .contains("/complaints/" + number + "/track", "overdue since", "for 62 days");
    assertThat(in("prosecutor").get("/complaints/tracks").body())
        .doesNotContain("/complaints/" + number + "/track");
    assertThat(in("caseworker").get("/complaints").body())
        .containsPattern("</a>: [A-Z][^<]+, late since");
  }

  @Test
  void whoWasLetInSeesWhereEachCaseStandsAndForHowLong() {
    Browser investigator = letIn("investigator");
    assertThat(investigator.get("/complaints/tracks").body())
        .contains("/complaints/" + number + "/track", "Investigation", "in this stage for");
    assertThat(in("prosecutor").get("/complaints/tracks").body())
        .doesNotContain("/complaints/" + number + "/track");
  }
}
