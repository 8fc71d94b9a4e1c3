package org.lintas.complaints.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Holder;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.NotEntitled;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plants a word in everything that can be told, and looks for it wherever the node leaves traces.
 */
@NodeTest
class PlantedWordsTest {

  private static final String WORD = "zqxvermilionmarmot";
  private static final Pattern RECEIPT = Pattern.compile("\"receipt\"\\s*:\\s*\"([0-9 ]+)\"");

  @Autowired Vault vault;
  @Autowired Pieces pieces;
  @Autowired Receipts receipts;
  @Autowired KeyRing ring;
  @Autowired Channels channels;
  @Autowired AccountStore accounts;
  @Autowired OwnerAccount owner;
  @Autowired JdbcClient application;

  @Value("${lintas.data}")
  String data;

  @LocalServerPort int port;

  @Test
  void aPlantedWordStandsInNoTableNoFileAndNoLog() throws IOException {
    List<String> receipt = new ArrayList<>();
    List<String> lines =
        Traces.logged(() -> {
          receipt.add(driveEveryPath());
          receipt.add(driveTheApi());
        });
    Traces traces = new Traces(owner, application, Path.of(data));
    for (String each : List.of(WORD, receipt.getFirst(), receipt.getLast())) {
      assertThat(lines.stream().filter(line -> line.contains(each)).limit(3)).isEmpty();
      assertThat(traces.tablesWith(each)).isEmpty();
      assertThat(traces.filesWith(each)).isEmpty();
    }
  }

  @Test
  void aWordThatStandsSomewhereIsFound() throws IOException {
    String open = "zqxopenseedling";
    Traces traces = new Traces(owner, application, Path.of(data));
    application
        .sql("update access.accounts set display_name = ? where name = 'monitor'")
        .param(open)
        .update();
    try {
      assertThat(traces.tablesWith(open)).contains("access.accounts");
      assertThat(traces.tablesOfTheApplicationWith(open)).contains("access.accounts");
      assertThat(traces.filesWith(open)).isNotEmpty();
    } finally {
      application
          .sql("update access.accounts set display_name = ? where name = 'monitor'")
          .param("Monitoring committee")
          .update();
    }
  }

  /** Tells, reads, lends, refers, refuses and shreds; returns the receipt. */
  private String driveEveryPath() {
    Channel support = channels.find("migrant-support").orElseThrow();
    Vault.Filed filed = vault.begin(support);
    long complaint = filed.complaint();
    for (Compartment each : Compartment.values()) {
      if (each != Compartment.NOTES) {
        pieces.add(filed.keys(), complaint, each, "what", WORD + " " + each.code());
      }
    }
    Keys caseworker = keys("caseworker");
    pieces.add(caseworker, complaint, Compartment.NOTES, "note", WORD);
    pieces.read(caseworker, complaint, Compartment.STORY);
    vault.share(keys("custodian"), complaint, Compartment.IDENTITY, caseworker.holder(), null);
    pieces.read(caseworker, complaint, Compartment.IDENTITY);
    Holder embassy = Holder.channel("embassy-mm");
    vault.share(caseworker, complaint, Compartment.STORY, embassy, null);
    pieces.read(keys("embassy-caseworker"), complaint, Compartment.STORY);
    vault.withdraw(caseworker, complaint, Compartment.STORY, embassy);
    assertThatThrownBy(() ->
            pieces.add(keys("embassy-caseworker"), complaint, Compartment.STORY, "message", WORD))
        .isInstanceOf(NotEntitled.class)
        .hasMessageNotContaining(WORD);
    assertThatThrownBy(
            () -> pieces.add(filed.keys(), complaint, Compartment.STORY, WORD + " ;", WORD))
        .satisfies(refused -> assertThat(String.valueOf(refused)).isNotNull());
    assertThat(receipts.open(filed.receipt(), "192.0.2.44")).isPresent();
    assertThat(receipts.open("0" + filed.receipt().substring(1) + "1", "192.0.2.44")).isEmpty();
    Vault.Filed other = vault.begin(support);
    pieces.add(other.keys(), other.complaint(), Compartment.STORY, "what", WORD);
    vault.shred(other.complaint());
    return filed.receipt();
  }

  /** Files a complaint as a phone does, with the word in every field, and wrongly too. */
  private String driveTheApi() {
    Browser phone = new Browser(port);
    String fields =
        """
        {"kind": "wages", "what": "%1$s", "where": "%1$s", "when": "%1$s", "respondent": "%1$s",
         "wants": "%1$s", "trusts": "%1$s",
         "identity": {"name": "%1$s", "status": "%1$s", "contact": "%1$s"}}
        """
            .formatted(WORD);
    HttpResponse<String> filed = post(phone, "/api/v1/complaints", "application/json", fields);
    Matcher receipt = RECEIPT.matcher(filed.body());
    assertThat(receipt.find()).as(filed.statusCode() + "").isTrue();
    String digits = receipt.group(1).replace(" ", "");
    HttpResponse<String> mine =
        phone.send("/api/v1/complaints/mine", request -> request.header("Receipt", digits));
    assertThat(mine.statusCode()).isEqualTo(200);
    for (String wrong :
        List.of(
            fields.replace("wages", WORD),
            fields.replace("}}", ""),
            "{\"kind\": \"wages\", \"" + WORD + "\": \"" + WORD + "\"}",
            WORD)) {
      assertThat(post(phone, "/api/v1/complaints", "application/json", wrong).statusCode())
          .isBetween(400, 499);
    }
    String file =
        "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nwages\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\n"
            + WORD
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + WORD
            + ".txt\"\r\nContent-Type: text/plain\r\n\r\n"
            + WORD
            + "\r\n--b--\r\n";
    assertThat(
            post(phone, "/api/v1/complaints", "multipart/form-data; boundary=b", file).statusCode())
        .isEqualTo(201);
    return digits;
  }

  private static HttpResponse<String> post(Browser phone, String path, String type, String body) {
    return phone.send(
        path,
        request ->
            request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Keys keys(String account) {
    Caller.Officer officer = accounts.find(account).orElseThrow().officer();
    ring.heard(officer, DemoAccounts.PASSWORD);
    return ring.of(officer).orElseThrow();
  }
}
