package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;
import static org.lintas.casework.ImportDesk.rows;
import static org.lintas.casework.ImportDesk.wish;
import static org.lintas.shared.Results.done;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.Lintas;
import org.lintas.NodeTest;
import org.lintas.access.Browser;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.node.NodeProperties;
import org.lintas.node.OwnerAccount;
import org.lintas.procedure.Action;
import org.lintas.procedure.Payment;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What may go wrong around an import although its file is good. */
@NodeTest
class ImportTroubleTest {

  private static final String HEALTH = "reference,on,outcome,paid.health-scheme\n";

  @LocalServerPort int port;
  @Autowired Imports imports;
  @Autowired Cases cases;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired NodeProperties properties;
  @Autowired OwnerAccount owner;
  @Autowired DataSource pool;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  private ImportDesk desk;

  @BeforeEach
  void open() {
    desk = new ImportDesk(imports, procedures, offices, sql);
  }

  @Test
  void aBrokenRowInTheLastLotCostsItselfAlone() {
    String mark = reference();
    ImportView view = desk.run(rows(mark, 6_400) + "half,a,ro");
    assertThat(view.state()).isEqualTo("done");
    assertThat(view.accepted()).isEqualTo(6_400);
    assertThat(desk.cases(mark)).isEqualTo(6_400);
    assertThat(desk.rejected(view.id()))
        .extracting(ImportView.RejectedCell::row)
        .containsOnly(6_402);
  }

  @Test
  void aBrokenRowInTheLastLotKeepsAllOutOfAnImportOfAllOrNothing() {
    String mark = reference();
    org.lintas.casework.imports.Wish all =
        new org.lintas.casework.imports.Wish(
            ImportDesk.ROUND, "residence-card", "all.csv", false, false, null, null, false);
    ImportView view = desk.entered(all, rows(mark, 6_400) + "half,a,ro");
    assertThat(view.state()).isEqualTo("checked");
    assertThat(view.rejected()).isEqualTo(1);
    assertThat(desk.cases(mark)).isZero();
  }

  @Test
  void anOfficerWhoIsQuickerThanTheImportIsHeardAndTheRowIsJudgedAnew() throws Exception {
    String same = decidedMeanwhile("fit");
    assertThat(same).isEqualTo("0 entered, 1 already, []");
    String other = decidedMeanwhile("unfit");
    assertThat(other).isEqualTo("0 entered, 0 already, [2:reference:differs]");
  }

  /** The officer's decision is made, but not yet to be seen, when the import decides. */
  private String decidedMeanwhile(String outcome) {
    String reference = reference();
    desk.run(HEADER + row(reference));
    long serial = desk.serial(reference);
    String file = HEALTH + reference + ",2004-08-09,fit,1700 THB\n";
    Long id =
        transaction.execute(status -> {
          done(
              cases.act(
                  desk.officer("health-officer"),
                  serial,
                  null,
                  actor ->
                      new Action.Complete(
                          actor,
                          LocalDate.of(2004, 8, 9),
                          "health-check",
                          outcome,
                          Map.of(),
                          List.of(new Payment("health-scheme", "1700 THB", null)))));
          long handed = handedApart(file);
          while (waiting() == 0) {
            ImportDesk.pause();
          }
          return handed;
        });
    ImportView view = desk.settled(id == null ? 0 : id);
    return view.accepted() + " entered, " + view.already() + " already, " + desk.faults(view.id());
  }

  /** In a transaction of its own: the import must be seen by those who work on it. */
  private long handedApart(String file) {
    long[] id = new long[1];
    Thread apart =
        Thread.ofVirtual()
            .start(() ->
                id[0] =
                    done(desk.hand(
                            desk.manager(),
                            wish("health-check", false),
                            file.getBytes(StandardCharsets.UTF_8)))
                        .id());
    try {
      apart.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return id[0];
  }

  /** How many wait for the row that the officer's transaction holds. */
  private int waiting() {
    return owner
        .sql()
        .sql(
            """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%casework.cases%'
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void twoNodesOnOneDatabaseEnterEachRowOnce() throws Exception {
    String mark = reference();
    byte[] file = rows(mark, 9_000).getBytes(StandardCharsets.UTF_8);
    Path data = Files.createTempDirectory(properties.data().toAbsolutePath().getParent(), "");
    Path other = data.resolveSibling(ProcessHandle.current().pid() + "-" + data.getFileName());
    Files.move(data, other);
    for (String key :
        List.of("sealing-key.json", "cards.key")) { // nodes of one database share them
      Files.copy(properties.data().resolve(key), other.resolve(key));
    }
    try (ConfigurableApplicationContext second =
        new SpringApplicationBuilder(Lintas.class)
            .run(
                "--server.port=-1",
                "--logging.level.root=warn",
                "--lintas.access.demo=true",
                "--lintas.data=" + other,
                "--lintas.db.url=" + owner.url(),
                "--lintas.db.user=postgres",
                "--lintas.db.password=" + owner.password())) {
      Imports there = second.getBean(Imports.class);
      long here = done(desk.hand(desk.manager(), wish("residence-card", false), file)).id();
      long far =
          done(there.upload(
                  desk.manager(),
                  wish("residence-card", false),
                  new java.io.ByteArrayInputStream(file)))
              .id();
      ImportView one = desk.settled(here);
      ImportView two = desk.settled(far);
      assertThat(one.state() + " " + two.state()).isEqualTo("done done");
      assertThat(one.accepted() + two.accepted()).isEqualTo(9_000);
      assertThat(one.already() + two.already()).isEqualTo(9_000);
      assertThat(desk.cases(mark)).isEqualTo(9_000);
    }
  }

  @Test
  void whoeverFindsEveryConnectionInUseIsToldToComeAgain() throws Exception {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < 16) {
        taken.add(pool.getConnection());
      }
      List<HttpResponse<String>> answers = new ArrayList<>();
      List<Thread> callers = new ArrayList<>();
      for (int each = 0; each < 24; each++) {
        callers.add(
            Thread.ofVirtual()
                .start(() -> {
                  HttpResponse<String> answer = get("/api/v1/imports");
                  synchronized (answers) {
                    answers.add(answer);
                  }
                }));
      }
      assertThat(new Browser(port).get("/sign-in").statusCode())
          .as("nobody holds up what needs no database")
          .isEqualTo(200);
      for (Thread caller : callers) {
        caller.join();
      }
      assertThat(answers)
          .hasSize(24)
          .allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body())
                .contains("database-busy")
                .contains("Too many people work at once");
          });
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    assertThat(get("/api/v1/imports").statusCode()).as("a moment later").isEqualTo(200);
  }

  @Test
  void aFileForWhichThereIsNoSpaceIsRefusedWithWhatToDoAndLeavesNothing() throws Exception {
    Path folder = Files.createDirectories(properties.data().resolve("imports")).toAbsolutePath();
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()))
        .as("only root may mount a small disk to fill")
        .isZero();
    try {
      HttpResponse<String> answer = upload(rows(reference(), 30_000));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
      assertThat(answer.body()).contains("disk-full").contains("The administrator must make room");
      try (var left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
      assertThat(upload(HEADER + row(reference())).statusCode()).as("less").isEqualTo(201);
    } finally {
      run("umount", folder.toString());
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).start().waitFor();
  }

  private HttpResponse<String> upload(String file) {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"procedure\"\r\n\r\nth/registration-2004\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"stage\"\r\n\r\nresidence-card\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            + file
            + "\r\n--x--\r\n";
    return new Browser(port)
        .send(
            "/api/v1/imports",
            request ->
                request
                    .header(
                        "Authorization", Browser.basic("programme-manager", DemoAccounts.PASSWORD))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path) {
    return new Browser(port).api(path, "programme-manager", DemoAccounts.PASSWORD);
  }
}
