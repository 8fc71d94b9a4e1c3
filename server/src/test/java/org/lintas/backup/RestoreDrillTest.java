package org.lintas.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.Lintas;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.casework.ImportView;
import org.lintas.casework.Imports;
import org.lintas.casework.imports.Wish;
import org.lintas.node.Commands;
import org.lintas.node.Console;
import org.lintas.node.NodeProperties;
import org.lintas.node.OwnerAccount;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A node is kept while it works, and brought back on an empty machine. */
@NodeTest
@TestPropertySource(properties = "lintas.own=restore")
@DirtiesContext
class RestoreDrillTest {

  private static final ProcedureName ROUND = ProcedureName.of("th/registration-2004");
  private static final char[] PASSPHRASE = "a long walk to Mae Sot".toCharArray();

  @TempDir Path apart;
  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired OwnerAccount owner;
  @Autowired NodeProperties properties;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Console console =
      new Console(new PrintStream(printed, true, StandardCharsets.UTF_8), Lintas.class);

  @Test
  void whatWasKeptDuringWorkIsBroughtBackAndGoesOn() throws Exception {
    assertThat(
            procedures.publish(
                new Caller.Node("test"),
                Definitions.files(Path.of("../definitions/th/registration-2004"))))
        .isInstanceOf(Procedures.Publication.Accepted.class);
    settled(imports, hand("A", 16_000));
    owner.sql().sql("update access.accounts set name = 'drill' where name = 'registrar'").update();
    long going = hand("B", 30_000); // goes on while the backup is written
    Path file = apart.resolve("node.backup");
    assertThat(BackupCommand.write(file, PASSPHRASE, beside(properties.data()), console)).isZero();

    brokenFilesAreRefused(file);
    Path folder = apart.resolve("restored");
    assertThat(RestoreCommand.restore(file, PASSPHRASE, beside(folder), console))
        .as(printed.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("All fit together.");
    assertThatThrownBy(() -> RestoreCommand.restore(file, PASSPHRASE, beside(folder), console))
        .isInstanceOf(BackupFault.class)
        .hasMessageContaining("empty");
    contentsAgree(file, folder);
    worksOn(folder, going);
    settled(imports, going);
  }

  private void brokenFilesAreRefused(Path file) throws Exception {
    byte[] whole = Files.readAllBytes(file);
    for (int at : new int[] {20, 45, 100, whole.length / 2, whole.length - 1}) {
      byte[] altered = whole.clone();
      altered[at] ^= 1;
      refused(altered, PASSPHRASE, "altered");
    }
    for (int length : new int[] {10, 1_000, 1 << 20, whole.length - 1}) {
      refused(
          java.util.Arrays.copyOf(whole, length),
          PASSPHRASE,
          length < 56 ? "not a backup" : "altered");
    }
    refused(whole, "a long walk to Mae Sai".toCharArray(), "The passphrase is not the one");
  }

  private void refused(byte[] contents, char[] passphrase, String why) throws IOException {
    Path broken = apart.resolve("broken.backup");
    Files.write(broken, contents);
    Path nowhere = apart.resolve("nowhere");
    assertThatThrownBy(() -> RestoreCommand.restore(broken, passphrase, beside(nowhere), console))
        .isInstanceOf(BackupFault.class)
        .hasMessageContaining(why);
    assertThat(nowhere).doesNotExist();
  }

  private void contentsAgree(Path file, Path folder) throws Exception {
    BackupReader.Whole whole = new BackupReader(file, PASSPHRASE, _ -> {}).check();
    try (var database = org.lintas.node.WholeDatabase.open(beside(folder));
        var connection = database.connect();
        var statement = connection.createStatement()) {
      for (Map.Entry<String, Long> table : whole.end().rows().entrySet()) {
        try (var rows = statement.executeQuery("select count(*) from " + table.getKey())) {
          rows.next();
          assertThat(rows.getLong(1)).as(table.getKey()).isEqualTo(table.getValue());
        }
      }
    }
    for (String key : List.of("sealing-key.json", "cards.key", "checkpoint-key.txt")) {
      assertThat(folder.resolve(key)).hasSameBinaryContentAs(properties.data().resolve(key));
    }
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("casework");
  }

  private void worksOn(Path folder, long going) throws Exception {
    List<String> options =
        Stream.concat(
                beside(folder).stream(),
                Stream.of(
                    "--server.port=0",
                    "--lintas.access.demo=true",
                    "--lintas.checkpoints=PT0S",
                    "--logging.level.root=warn"))
            .toList();
    try (ConfigurableApplicationContext node = console.serve(options)) {
      JdbcClient sql = node.getBean(JdbcClient.class);
      assertThat(count(sql, "casework.cases")).isBetween(16_000L, 46_000L);
      String port = node.getEnvironment().getRequiredProperty("local.server.port");
      assertThat(status(port, "drill")).isEqualTo(200);
      settled(node.getBean(Imports.class), going);
      assertThat(count(sql, "casework.cases")).isEqualTo(46_000);
    }
  }

  private static int status(String port, String account) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/cases"))
                  .header("Authorization", Browser.basic(account, "lintas-demo"))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void aBackupNeedsAFileThatIsNotThereAndARestoreOneThatIs() throws Exception {
    assertThat(Commands.run(Lintas.class, "backup")).isEqualTo(2);
    assertThat(Commands.run(Lintas.class, "restore", apart.resolve("none").toString()))
        .isEqualTo(2);
    Path there = Files.writeString(apart.resolve("there"), "x");
    assertThatThrownBy(
            () -> BackupCommand.write(there, PASSPHRASE, beside(properties.data()), console))
        .isInstanceOf(BackupFault.class);
    assertThat(there).hasContent("x");
  }

  @Test
  void aPassphraseIsNotTooShort() throws Exception {
    assertThatThrownBy(() -> Passphrase.chosen(Map.of(Passphrase.VARIABLE, "short")))
        .isInstanceOf(BackupFault.class);
    assertThat(Passphrase.chosen(Map.of(Passphrase.VARIABLE, "long enough a one"))).hasSize(17);
  }

  private static List<String> beside(Path folder) {
    return List.of(
        "--lintas.data=" + folder.toAbsolutePath(),
        "--lintas.binaries=" + Path.of("target", "pgbin").toAbsolutePath());
  }

  private long hand(String prefix, int rows) throws IOException {
    StringBuilder text =
        new StringBuilder("reference,on,office,fullName,born,sex,nationality,sector,province\n");
    for (int row = 0; row < rows; row++) {
      text.append(prefix)
          .append(row)
          .append(",2004-07-05,th-50,မောင်အောင်,1985,male,MM,fishing,TH-50\n");
    }
    Wish wish = new Wish(ROUND, "residence-card", "people.csv", false, true, null, null, false);
    return done(imports.upload(
            manager(),
            wish,
            new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))))
        .id();
  }

  private Caller.Officer manager() {
    int at = offices.find("th", Locale.ENGLISH).orElseThrow().id();
    return new Caller.Officer(
        77, "manager", "Manager", Set.of(new Caller.Grant("programme-manager", at)));
  }

  private void settled(Imports where, long id) throws InterruptedException {
    Instant until = Instant.now().plus(Duration.ofMinutes(10));
    while (done(where.find(manager(), id)).atWork() && Instant.now().isBefore(until)) {
      Thread.sleep(100);
    }
    assertThat(done(where.find(manager(), id)).atWork()).isFalse();
  }

  private static ImportView done(Result<ImportView> result) {
    assertThat(result).isInstanceOf(Result.Done.class);
    return ((Result.Done<ImportView>) result).value();
  }

  private static long count(JdbcClient sql, String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }
}
