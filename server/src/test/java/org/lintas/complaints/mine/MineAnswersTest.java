package org.lintas.complaints.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.complaints.Complaints;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.desk.Deskwork;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.desk.Help;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.referrals.Passing;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.reveals.Custody;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.tracks.TrackDeeds;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that answers for somebody by her receipt. */
@NodeTest
class MineAnswersTest {

  private static final String MINE = "/api/v1/complaints/mine";

  @Autowired Reveals reveals;
  @Autowired Custody custody;
  @Autowired Passing passing;
  @Autowired Admitting admitting;
  @Autowired Deskwork desk;
  @Autowired Help help;
  @Autowired TrackDeeds tracks;
  @Autowired Clock clock;
  @Autowired ApplicationContext node;
  @LocalServerPort int port;

  private Filed filed;
  private Caller.Officer caseworker;
  private String receipt;
  private String number;

  @BeforeEach
  void somebodyFiles() {
    filed = new Filed(node);
    caseworker = filed.member("caseworker");
    receipt = files();
    number = mine(receipt).at("/number").asString();
  }

  @Test
  void sheAgreesThatOnePersonLearnsHerNameAndTakesItBack() {
    String path = "/reveals/" + asksForHerName(number, receipt);
    JsonNode asked = mine(receipt).at("/reveals/0");
    assertThat(asked.at("/purpose").asString()).isEqualTo("To name her in the claim.");
    assertThat(asked.at("/role").asString()).isEqualTo("caseworker");
    assertThat(asked.at("/awaitsAnswer").asBoolean()).isTrue();
    JsonNode agreed = read(answers(receipt, path, "agree"));
    assertThat(agreed.at("/reveals/0/state").asString()).isEqualTo("open");
    assertThat(agreed.at("/reveals/0/until").isNull()).isFalse();
    HttpResponse<String> again = answers(receipt, path, "agree");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(read(again).at("/reasons/0/message").asString())
        .isEqualTo("You have answered this already");
    assertThat(read(answers(receipt, path, "undo")).at("/reveals/0/state").asString())
        .isEqualTo("ended");
    assertThat(codes(answers(receipt, path, "agree"))).containsExactly("reveal-over");
  }

  @Test
  void whatACustodianRefusedSheReadsAndMayStillAllow() {
    String id = asksForHerName(number, receipt);
    Caller.Officer custodian = filed.member("custodian");
    custody.say(custodian, Long.parseLong(id), false, "A number would do.");
    JsonNode refused = mine(receipt).at("/reveals/0");
    assertThat(refused.at("/state").asString()).isEqualTo("refused");
    assertThat(refused.at("/awaitsAnswer").asBoolean()).isTrue();
    assertThat(refused.at("/custodians/0/reason").asString()).isEqualTo("A number would do.");
    assertThat(refused.at("/custodians/0/approves").asBoolean()).isFalse();
    assertThat(read(answers(receipt, "/reveals/" + id, "agree")).at("/reveals/0/state").asString())
        .isEqualTo("open");
  }

  @Test
  void sheLetsOnePersonOfJusticeReadAndTakesItBack() {
    admitting.ask(caseworker, number, new Admitting.Wanted("investigator", "To look into it."));
    JsonNode asked = mine(receipt).at("/admissions/0");
    assertThat(asked.at("/role").asString()).isEqualTo("investigator");
    assertThat(asked.at("/awaitsAnswer").asBoolean()).isTrue();
    String path = "/admissions/" + asked.at("/id").asString();
    assertThat(read(answers(receipt, path, "agree")).at("/admissions/0/state").asString())
        .isEqualTo("open");
    assertThat(codes(answers(receipt, path, "agree"))).containsExactly("reveal-answered");
    assertThat(codes(answers(receipt, path, "perhaps"))).containsExactly("answer-unknown");
    assertThat(read(answers(receipt, path, "undo")).at("/admissions/0/state").asString())
        .isEqualTo("ended");
    assertThat(answers(files(), path, "agree").statusCode()).isEqualTo(404);
    assertThat(mine(receipt).at("/refusals").isEmpty()).isTrue();
  }

  @Test
  void sheAppealsADecisionOfTheLaw() {
    Complaints complaints = new Complaints(node);
    TrackDeeds.Told told =
        new TrackDeeds.Told(
            LocalDate.now(clock), null, Map.of("offence", "other", "facts", "Not paid"));
    done(tracks.begin(complaints.open("caseworker", number), "legal-track", told));
    admitting.ask(caseworker, number, new Admitting.Wanted("investigator", "To look into it."));
    answers(receipt, "/admissions/" + mine(receipt).at("/admissions/0/id").asString(), "agree");
    OpenedCase investigator = complaints.open("investigator", number);
    long track = tracks.all(investigator).getFirst().row().id();
    done(tracks.refuse(investigator, track, "investigation", "Nobody saw it."));
    JsonNode refusal = mine(receipt).at("/refusals/0");
    assertThat(refusal.at("/reason").asString()).isEqualTo("Nobody saw it.");
    String path = "/tracks/" + refusal.at("/track").asString() + "/appeal";
    assertThat(codes(post(receipt, path, "{}"))).containsExactly("reason-required");
    assertThat(read(post(receipt, path, "{\"why\": \"I saw it\"}")).at("/refusals").isEmpty())
        .isTrue();
  }

  @Test
  void sheAnswersWhetherAnotherOrganisationMayHelp() {
    String path = "/referrals/" + asksForAnother(number, receipt);
    JsonNode asked = mine(receipt).at("/referrals/0");
    assertThat(asked.at("/to").asString()).isEqualTo("embassy-mm");
    assertThat(asked.at("/toName").asString()).startsWith("Embassy of Myanmar");
    assertThat(asked.at("/why").asString()).isEqualTo("They speak for you.");
    assertThat(read(answers(receipt, path, "agree")).at("/referrals/0/state").asString())
        .isEqualTo("offered");
    assertThat(codes(answers(receipt, path, "agree"))).containsExactly("referral-answered");
    assertThat(read(answers(receipt, path, "undo")).at("/referrals/0/state").asString())
        .isEqualTo("withdrawn");
    assertThat(codes(answers(receipt, path, "undo"))).containsExactly("referral-over");
  }

  @Test
  void whatSomebodyElseIsAskedIsNotFoundLikeWhatNobodyIsAsked() {
    String reveal = asksForHerName(number, receipt);
    String referral = asksForAnother(number, receipt);
    String other = files();
    for (String path : List.of("/reveals/", "/referrals/")) {
      String theirs = path + (path.equals("/reveals/") ? reveal : referral);
      HttpResponse<String> anothers = answers(other, theirs, "agree");
      HttpResponse<String> unknown = answers(other, path + "4711", "agree");
      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(anothers.body()).isEqualTo(unknown.body());
      assertThat(answers(other, path + "no-number", "agree").body()).isEqualTo(unknown.body());
    }
    assertThat(mine(receipt).at("/reveals/0/awaitsAnswer").asBoolean()).isTrue();
    assertThat(mine(receipt).at("/referrals/0/awaitsAnswer").asBoolean()).isTrue();
    assertThat(answers("1111222233334444", "/reveals/" + reveal, "agree").statusCode())
        .isIn(404, 429);
  }

  @Test
  void anotherWordIsRefusedWithThoseThereAre() {
    String id = asksForHerName(number, receipt);
    for (String word : List.of("yes", "", "AGREE")) {
      HttpResponse<String> refused = answers(receipt, "/reveals/" + id, word);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("agree, disagree or undo").contains("answer-unknown");
    }
    assertThat(post(receipt, "/reveals/" + id, "{}").statusCode()).isEqualTo(422);
    assertThat(post(receipt, "/reveals/" + id, "{").statusCode()).isEqualTo(400);
    assertThat(mine(receipt).at("/reveals/0/state").asString()).isEqualTo("asked");
  }

  @Test
  void sheDisputesAnOutcomeOnceThereIsOne() {
    HttpResponse<String> early = post(receipt, "/dispute", "{\"why\": \" \"}");
    assertThat(codes(early)).containsExactlyInAnyOrder("not-closed", "text-missing");
    assertThat(read(early).at("/reasons/1/field").asString()).isEqualTo("why");
    done(desk.acknowledge(caseworker, number, ""));
    done(desk.close(caseworker, number, "not-remedied", "He did not pay."));
    JsonNode closed = mine(receipt);
    assertThat(closed.at("/outcome/outcome").asString()).isEqualTo("not-remedied");
    assertThat(closed.at("/outcome/words").asString()).isEqualTo("He did not pay.");
    JsonNode disputed = read(post(receipt, "/dispute", "{\"why\": \"Ask him again.\"}"));
    assertThat(disputed.at("/state").asString()).isEqualTo("disputed");
    assertThat(disputed.at("/outcome/disputed").asBoolean()).isTrue();
  }

  @Test
  void whatSheWritesAfterItWasClosedIsReadBySomebody() {
    done(desk.acknowledge(caseworker, number, ""));
    done(desk.close(caseworker, number, "remedied", "He paid."));
    JsonNode said = read(post(receipt, "/messages", "{\"text\": \"He came with a knife.\"}"));
    assertThat(said.at("/state").asString()).isEqualTo("in-progress");
    assertThat(said.at("/answerBy").isNull()).isFalse();
    assertThat(said.at("/retentionUntil").isNull()).isTrue();
  }

  @Test
  void sheSaysWhomSheTrustsAndSeesHelpAndTracks() {
    JsonNode trusting = read(post(receipt, "/trusts", "{\"trusts\": \"My sister\\nMa Hla\"}"));
    assertThat(trusting.at("/trusts").values().stream().map(JsonNode::asString))
        .containsExactly("My sister", "Ma Hla");
    done(help.ask(caseworker, number, new Help.Wanted("lawyer", "assigned", null, "On Tuesday")));
    Complaints complaints = new Complaints(node);
    TrackDeeds.Told kept =
        new TrackDeeds.Told(LocalDate.now(clock), null, Map.of("paper", "passport"));
    done(tracks.begin(complaints.open("caseworker", number), "document-return", kept));
    JsonNode seen = mine(receipt);
    assertThat(seen.at("/help/0/kind").asString()).isEqualTo("lawyer");
    assertThat(seen.at("/help/0/words").asString()).isEqualTo("On Tuesday");
    assertThat(seen.at("/tracks/0/track").asString()).isEqualTo("document-return");
    assertThat(seen.at("/tracks/0/stage").asString()).isNotEmpty();
    assertThat(seen.at("/tracks/0/due").isNull()).isFalse();
    post(receipt, "/withdraw", "{}");
    assertThat(codes(post(receipt, "/trusts", "{\"trusts\": \"Nobody\"}")))
        .containsExactly("withdrawn");
  }

  @Test
  void aMessageWhoseAnswerWasLostIsNotSaidTwice() {
    for (int time = 0; time < 2; time++) {
      HttpResponse<String> said =
          new Browser(port)
              .send(
                  MINE + "/messages",
                  request ->
                      json(
                          request.header("Receipt", receipt).header("Idempotency-Key", "lost-1"),
                          "{\"text\": \"He came again.\"}"));
      assertThat(said.statusCode()).isEqualTo(200);
    }
    assertThat(mine(receipt).at("/messages").size()).isEqualTo(1);
    post(receipt, "/messages", "{\"text\": \"He came again.\"}");
    assertThat(mine(receipt).at("/messages").size()).isEqualTo(2);
  }

  private String files() {
    HttpResponse<String> answer =
        new Browser(port)
            .send(
                "/api/v1/complaints",
                request ->
                    json(
                        request,
                        """
                        {"kind": "wages", "what": "Nothing was paid", "channel": "migrant-support"}
                        """));
    return read(answer).at("/receipt").asString();
  }

  private String asksForHerName(String of, String by) {
    done(
        reveals.ask(
            caseworker, of, new Reveals.Wanted("caseworker", "To name her in the claim.", 24)));
    return mine(by).at("/reveals/0/id").asString();
  }

  private String asksForAnother(String of, String by) {
    Passing.Wanted wanted =
        new Passing.Wanted("embassy-mm", Optional.of(Referral.Way.SHARE), "They speak for you.");
    done(passing.ask(caseworker, of, wanted));
    return mine(by).at("/referrals/0/id").asString();
  }

  private JsonNode mine(String by) {
    return read(new Browser(port).send(MINE, request -> request.header("Receipt", by)));
  }

  private HttpResponse<String> answers(String by, String path, String word) {
    return post(by, path, JsonMapper.shared().writeValueAsString(Map.of("answer", word)));
  }

  private HttpResponse<String> post(String by, String path, String body) {
    return new Browser(port)
        .send(MINE + path, request -> json(request.header("Receipt", by), body));
  }

  private static void json(HttpRequest.Builder request, String body) {
    request
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static List<String> codes(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    return read(answer).at("/reasons").values().stream()
        .map(each -> each.at("/code").asString())
        .toList();
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static void done(Result<?> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
  }
}
