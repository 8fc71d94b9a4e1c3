package org.lintas.complaints.firewall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.slf4j.LoggerFactory;
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
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    Level before = root.getLevel();
    root.addAppender(logged);
    root.setLevel(Level.DEBUG); // but for what application.yaml keeps quiet
    String receipt;
    String other;
    try {
      receipt = driveEveryPath();
      other = driveTheApi();
    } finally {
      root.setLevel(before);
      root.detachAppender(logged);
    }
    assertThat(logged.list).isNotEmpty();
    List<String> lines = List.copyOf(logged.list).stream().map(PlantedWordsTest::line).toList();
    for (String each : List.of(WORD, receipt, other)) {
      assertThat(lines.stream().filter(line -> line.contains(each)).limit(3)).isEmpty();
      assertThat(tablesWith(each)).isEmpty();
      assertThat(filesWith(each)).isEmpty();
    }
  }

  @Test
  void aWordThatStandsSomewhereIsFound() throws IOException {
    String open = "zqxopenseedling";
    application
        .sql("update access.accounts set display_name = ? where name = 'monitor'")
        .param(open)
        .update();
    try {
      assertThat(tablesWith(open)).contains("access.accounts");
      assertThat(filesWith(open)).isNotEmpty();
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

  private static String line(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(event.getFormattedMessage());
    for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
      line.append(cause.getMessage());
    }
    return line.toString();
  }

  /** Tables whose rows, read by the owner of the database, hold a word as text or as bytes. */
  private List<String> tablesWith(String word) {
    List<String> tables =
        owner
            .sql()
            .sql(
                """
                select oid::regclass::text from pg_class
                where relkind in ('r', 'p') and not relispartition
                  and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                """)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(tables).contains("complaints.piece", "journal.entries");
    String hex = HexFormat.of().formatHex(word.getBytes(UTF_8));
    List<String> found = new ArrayList<>();
    for (String table : tables) {
      long rows =
          owner
              .sql()
              .sql(
                  "select count(*) from %s t where t::text like ? or t::text like ?"
                      .formatted(table))
              .params("%" + word + "%", "%" + hex + "%")
              .query(Long.class)
              .single();
      if (rows > 0) {
        found.add(table);
      }
    }
    return found;
  }

  /** Files of the node's data folder, the database's own among them, that hold a word. */
  private List<String> filesWith(String word) throws IOException {
    owner.sql().sql("checkpoint").update();
    byte[] wanted = word.getBytes(UTF_8);
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(data))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (holds(file, wanted)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  private static boolean holds(Path file, byte[] wanted) throws IOException {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
          .contains(new String(wanted, java.nio.charset.StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private Keys keys(String account) {
    Caller.Officer officer = accounts.find(account).orElseThrow().officer();
    ring.heard(officer, DemoAccounts.PASSWORD);
    return ring.of(officer).orElseThrow();
  }
}
