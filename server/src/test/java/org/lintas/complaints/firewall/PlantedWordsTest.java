package org.lintas.complaints.firewall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plants a word in everything that can be told, and looks for it wherever the node leaves traces.
 */
@NodeTest
class PlantedWordsTest {

  private static final String WORD = "zqxvermilionmarmot";

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

  @Test
  void aPlantedWordStandsInNoTableNoFileAndNoLog() throws IOException {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    Level before = root.getLevel();
    root.addAppender(logged);
    root.setLevel(Level.DEBUG);
    String receipt;
    try {
      receipt = driveEveryPath();
    } finally {
      root.setLevel(before);
      root.detachAppender(logged);
    }
    assertThat(logged.list).isNotEmpty();
    List<String> lines = List.copyOf(logged.list).stream().map(PlantedWordsTest::line).toList();
    assertThat(lines).noneMatch(line -> line.contains(WORD) || line.contains(receipt));
    assertThat(tablesWith(WORD)).isEmpty();
    assertThat(tablesWith(receipt)).isEmpty();
    assertThat(filesWith(WORD)).isEmpty();
    assertThat(filesWith(receipt)).isEmpty();
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
