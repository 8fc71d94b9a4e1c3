package org.lintas.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.Lintas;
import org.lintas.NodeTest;
import org.lintas.complaints.Channels;
import org.lintas.complaints.vault.RemovedCase;
import org.lintas.complaints.vault.Vault;
import org.lintas.node.Commands;
import org.lintas.node.Console;
import org.lintas.node.NodeProperties;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to entries that a checkpoint holds is found. On a node of its own. */
@NodeTest
@TestPropertySource(properties = "lintas.own=checkpoints")
@DirtiesContext
class CheckpointsTest {

  private static final Entry.Chain CHAIN = Entry.Chain.CASE_READ;
  private static final AtomicLong SUBJECTS = new AtomicLong(70_000);

  @Autowired Journal journal;
  @Autowired Anchoring anchoring;
  @Autowired NodeProperties properties;
  @Autowired TransactionTemplate transaction;
  @Autowired OwnerAccount owner;
  @Autowired Vault vault;
  @Autowired Channels channels;

  private final List<String> undo = new ArrayList<>();

  @AfterEach
  void undo() {
    undo.reversed().forEach(this::forge);
    assertThat(verify(List.of())).isEqualTo(0);
  }

  @Test
  void aCutOffEndIsFoundAlsoOfReadings() {
    long subject = read(3);
    take();
    keep("select * from journal.entries where subject = " + subject);
    forge("delete from journal.entries where seq = 3 and subject = " + subject);
    assertThat(printed())
        .contains(CHAIN.name(subject) + ", entry 3: checkpoint")
        .contains("holds this entry, and it is gone");
    forge("delete from journal.entries where subject = " + subject);
    assertThat(printed()).contains("it is gone");
  }

  @Test
  void whatCameAfterTheCheckpointIsVouchedForByTheNextOne() {
    long subject = read(2);
    take();
    append(subject, 3);
    keep("select * from journal.entries where subject = " + subject);
    forge("delete from journal.entries where seq = 3 and subject = " + subject);
    assertThat(printed()).contains("All fit together");
    forge(undo.removeLast());
    take();
    keep("select * from journal.entries where subject = " + subject);
    forge("delete from journal.entries where seq = 3 and subject = " + subject);
    assertThat(printed()).contains("entry 3: checkpoint");
  }

  @Test
  void aComplaintThatWasRemovedWholeIsMissed() {
    Vault.Filed filed = vault.begin(channels.all().getFirst());
    read(1);
    take();
    assertThat(printed()).contains("All fit together");
    try (RemovedCase _ = new RemovedCase(owner, filed.complaint())) {
      assertThat(printed()).contains("FAULT  complaint").contains("it is gone");
    }
  }

  @Test
  void anEntryThatCommitsLateIsHeldByTheNextCheckpoint() {
    long early = SUBJECTS.incrementAndGet();
    Thread late =
        transaction.execute(_ -> {
          append(early, 1); // its transaction is older than the checkpoint and ends after it
          Thread other =
              Thread.ofVirtual()
                  .start(() -> {
                    read(1);
                    take();
                  });
          join(other);
          return other;
        });
    assertThat(late).isNotNull();
    assertThat(take()).isEqualTo(1);
    keep("select * from journal.entries where subject = " + early);
    forge("delete from journal.entries where subject = " + early);
    assertThat(printed()).contains(CHAIN.name(early) + ", entry 1: checkpoint");
  }

  @Test
  void aChangedByteARemovedEntryAndASwappedPairAreFound() {
    long subject = read(4);
    take();
    keep("select * from journal.entries where subject = " + subject);
    forge("update journal.entries set payload = '[ ]' where seq = 2 and subject = " + subject);
    assertThat(printed()).contains("entry 2: the hash does not match");
    restore();
    forge("delete from journal.entries where seq = 2 and subject = " + subject);
    assertThat(printed()).contains("entry 2 is expected here");
    restore();
    forge(
        "update journal.entries set seq = 10 where seq = 2 and subject = %1$d;".formatted(subject)
            + "update journal.entries set seq = 2 where seq = 3 and subject = %1$d;"
                .formatted(subject)
            + "update journal.entries set seq = 3 where seq = 10 and subject = %1$d"
                .formatted(subject));
    assertThat(printed()).contains("entry 2: the hash does not match");
  }

  @Test
  void aChainWrittenAnewWithRightHashesIsFound() {
    long subject = read(2);
    take();
    keep("select * from journal.entries where subject = " + subject);
    Entry first = entry(subject, 1, "[\"another\"]");
    HashChain hashes = new HashChain();
    byte[] one = hashes.next(hashes.seed(CHAIN, subject), Encoded.of(first));
    byte[] two = hashes.next(one, Encoded.of(entry(subject, 2, "[]")));
    forge(
        "update journal.entries set payload = '[\"another\"]', hash = '\\x%s' where seq = 1 and subject = %d;"
                .formatted(java.util.HexFormat.of().formatHex(one), subject)
            + "update journal.entries set hash = '\\x%s' where seq = 2 and subject = %d"
                .formatted(java.util.HexFormat.of().formatHex(two), subject));
    assertThat(journal.stream(_ -> {})).isEmpty();
    assertThat(printed()).contains("are not those that were there then");
  }

  @Test
  void aCheckpointIsNotChangedNorTakenAway() {
    read(2);
    take();
    read(1);
    take();
    keepCheckpoints();
    forge(
        "delete from journal.anchors where checkpoint = (select max(number) from"
            + " journal.checkpoints)");
    assertThat(printed()).contains("the anchors of number").contains("were changed");
    restore();
    forge(
        "update journal.checkpoints set seen = '1:1:' where number = (select max(number) from"
            + " journal.checkpoints)");
    assertThat(printed()).contains("is not the one that was kept as a copy");
    restore();
    forge(
        "delete from journal.anchors where checkpoint = (select max(number) from"
            + " journal.checkpoints); delete from journal.checkpoints where number = (select"
            + " max(number) from journal.checkpoints)");
    assertThat(printed()).contains("was kept as a copy and is gone");
    restore();
    forge("update journal.checkpoints set at = at - interval '1 s' where number = 1");
    assertThat(printed()).contains("the journal's checkpoints: number 1");
  }

  @Test
  void aCheckpointOfAnotherKeyIsNotBelieved() throws Exception {
    read(1);
    take();
    Path key = properties.data().resolve(CheckpointKey.FILE);
    String own = Files.readString(key);
    Path apart = Files.createTempDirectory("lintas-keys");
    Files.delete(key);
    CheckpointKey other = new CheckpointKey(properties);
    Files.writeString(key, own);
    keepCheckpoints();
    Path folder = properties.data().resolve("checkpoints");
    Files.move(folder, apart.resolve("kept"));
    try (AutoCloseable _ = () -> Files.move(apart.resolve("kept"), folder)) {
      Checkpoint last = last();
      byte[] forged =
          other
              .sign(
                  new Checkpoint(
                      last.number(),
                      last.at(),
                      last.subjects(),
                      last.root(),
                      last.before(),
                      last.system(),
                      last.seen(),
                      other.publicKey(),
                      new byte[0]))
              .signature();
      String forgery =
          "update journal.checkpoints set signature = '\\x%s'%s where number = " + last.number();
      String hex = java.util.HexFormat.of().formatHex(forged);
      forge(forgery.formatted(hex, ""));
      assertThat(printed()).contains("the signature of number").contains("does not match");
      forge(
          forgery.formatted(
              hex, ", key = '\\x" + java.util.HexFormat.of().formatHex(other.publicKey()) + "'"));
      assertThat(printed()).contains("was signed with a key that this node does not trust");
      restore();
    }
  }

  @Test
  void aCopyFromElsewhereIsHeldAgainstTheDatabase() throws Exception {
    read(1);
    take();
    Path copy = Files.createTempFile("lintas-copy", ".txt");
    Files.writeString(copy, last().line() + "\n");
    assertThat(verify(List.of(copy.toString()))).isZero();
    Files.writeString(
        copy, last().line().replace(' ' + last().at().toString(), " 2001-01-01T00:00:00Z") + "\n");
    assertThat(verify(List.of(copy.toString()))).isEqualTo(1);
    assertThat(Commands.run(Lintas.class, "verify", copy + ".none")).isEqualTo(2);
  }

  @Test
  void anUnknownChainIsAFaultAndNotABreakdown() {
    keep("select * from journal.entries where chain = 99");
    forge(
        "insert into journal.entries (chain, subject, seq, at, office, hash, actor, action,"
            + " payload) values (99, 5, 1, now(), 0, sha256(''), '', '', '[]')");
    assertThat(printed()).contains("FAULT  subject 5 of chain 99, entry 1: there is no such chain");
  }

  @Test
  void manySubjectsFarApartAreHeldInOneCheckpoint() {
    transaction.executeWithoutResult(_ -> {
      for (int bucket = 0; bucket < 30; bucket++) {
        long from = (100 + bucket) * 65_536L - 50;
        List<Entry> many = new ArrayList<>();
        for (long subject = from; subject < from + 100; subject++) {
          many.add(entry(subject, 1, "[]"));
        }
        journal.append(many, Map.of());
      }
    });
    assertThat(take()).isEqualTo(3_000);
    assertThat(take()).isZero();
    assertThat(printed()).contains("All fit together");
    long one = 117 * 65_536L - 1;
    keep("select * from journal.entries where subject = " + one);
    forge("delete from journal.entries where subject = " + one);
    assertThat(printed()).contains(CHAIN.name(one) + ", entry 1: checkpoint");
  }

  private long take() {
    return anchoring.take(Duration.ZERO);
  }

  private Checkpoint last() {
    return Objects.requireNonNull(
        transaction.execute(_ -> new AnchorStore(owner.connections()).last().orElseThrow()));
  }

  /** Notes what a later undoing is to bring back. */
  private void keep(String rows) {
    forge(
        "drop schema if exists kept cascade; create schema kept; create table kept.entries as "
            + rows);
    undo.clear();
    undo.add(
        "delete from journal.entries e using kept.entries k where (e.chain, e.subject) = (k.chain,"
            + " k.subject); delete from journal.entries where chain = 99; insert into"
            + " journal.entries select * from kept.entries");
  }

  private void keepCheckpoints() {
    forge(
        "drop schema if exists kept cascade; create schema kept;"
            + " create table kept.checkpoints as select * from journal.checkpoints;"
            + " create table kept.anchors as select * from journal.anchors");
    undo.clear();
    undo.add(
        "delete from journal.anchors; delete from journal.checkpoints;"
            + " insert into journal.checkpoints select * from kept.checkpoints;"
            + " insert into journal.anchors select * from kept.anchors");
  }

  private void restore() {
    undo.forEach(this::forge);
  }

  /** As whoever holds the owner's password could. */
  private void forge(String statements) {
    List<String> tables = List.of("entries", "checkpoints", "anchors");
    try (Connection connection = owner.connections().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : tables) {
        statement.execute("alter table journal." + table + " disable trigger refuse_change");
      }
      statement.execute(statements);
      for (String table : tables) {
        statement.execute("alter table journal." + table + " enable always trigger refuse_change");
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int verify(List<String> copies) {
    return run(copies, new ByteArrayOutputStream());
  }

  private String printed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = run(List.of(), out);
    String printed = out.toString(StandardCharsets.UTF_8);
    assertThat(code).as(printed).isEqualTo(printed.contains("FAULT") ? 1 : 0);
    return printed;
  }

  private int run(List<String> copies, ByteArrayOutputStream out) {
    List<Path> files = copies.stream().map(Path::of).toList();
    Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), Lintas.class);
    return VerifyCommand.run(journal, files, console);
  }

  private long read(int entries) {
    long subject = SUBJECTS.incrementAndGet();
    for (int seq = 1; seq <= entries; seq++) {
      append(subject, seq);
    }
    return subject;
  }

  private void append(long subject, int seq) {
    transaction.executeWithoutResult(_ -> journal.note(entry(subject, seq, "[]")));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Entry entry(long subject, int seq, String payload) {
    return new Entry(
        CHAIN,
        subject,
        seq,
        Instant.parse("2004-07-15T02:03:04.567891Z"),
        "registrar",
        12,
        "read",
        payload,
        null);
  }
}
