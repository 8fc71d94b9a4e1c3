package org.lintas.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class JournalTest {

  /** No table stands behind this chain, so that entries of this test miss nothing. */
  private static final Entry.Chain CHAIN = Entry.Chain.CASE_READ;

  private static final AtomicLong SUBJECTS = new AtomicLong(900_000_000);

  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;
  @Autowired OwnerAccount owner;

  @Test
  void whatIsAppendedIsReadBackAsItWas() {
    long subject = SUBJECTS.incrementAndGet();
    Entry first = entry(subject, 1, "{\"name\": \"မြ မြ\",  \"z\":1, \"a\":\"\\u0000\"}", null);
    Entry second = entry(subject, 2, "[]", new byte[] {0, -1, 7});
    append(List.of(first, second), Map.of());
    List<Entry.Recorded> read = read(subject);
    assertThat(read)
        .extracting(Entry.Recorded::entry)
        .usingRecursiveComparison()
        .isEqualTo(List.of(first, second));
  }

  @Test
  void manyGoInByCopyLikeFew() {
    long from = 1 + SUBJECTS.getAndAdd(1_000);
    List<Entry> many = new ArrayList<>();
    for (long subject = from; subject < from + 400; subject++) {
      many.add(entry(subject, 1, "[\"ສະບາຍດີ\"]", subject % 2 == 0 ? new byte[] {1} : null));
      many.add(entry(subject, 2, subject == from ? "[" + "1,".repeat(40_000) + "1]" : "[]", null));
    }
    Map<Long, byte[]> heads = append(many, Map.of());
    assertThat(journal.read(CHAIN, heads.keySet()).values().stream().flatMap(List::stream))
        .extracting(Entry.Recorded::entry)
        .usingRecursiveComparison()
        .isEqualTo(many);
    append(List.of(entry(from, 3, "[]", null)), Map.of(from, heads.get(from)));
    assertThat(journal.stream(_ -> {})).isEmpty();
  }

  @Test
  void aSecondEntryOfTheSameNumberIsADuplicateHoweverManyGoIn() {
    long subject = 1 + SUBJECTS.getAndAdd(1_000);
    append(List.of(entry(subject, 1, "[]", null)), Map.of());
    for (int count : new int[] {1, 500}) {
      List<Entry> again =
          IntStream.range(0, count).mapToObj(i -> entry(subject + i, 1, "[]", null)).toList();
      assertThatThrownBy(() -> append(again, Map.of())).isInstanceOf(DuplicateKeyException.class);
    }
    assertThat(journal.read(CHAIN, List.of(subject + 1))).isEmpty();
  }

  @Test
  void anEntryThatDoesNotFollowIsABug() {
    long subject = SUBJECTS.incrementAndGet();
    assertThatThrownBy(() -> append(List.of(entry(subject, 2, "[]", null)), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            append(List.of(entry(subject, 1, "[]", null), entry(subject, 3, "[]", null)), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsWrittenOutsideATransaction() {
    Entry entry = entry(SUBJECTS.incrementAndGet(), 1, "[]", null);
    assertThatThrownBy(() -> journal.append(List.of(entry), Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> journal.note(entry))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void readersAtTheSameMomentAreAllNoted() throws Exception {
    long subject = SUBJECTS.incrementAndGet();
    Entry entry = entry(subject, 0, "[]", null);
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var noted :
          many.invokeAll(
              IntStream.range(0, 40)
                  .mapToObj(_ ->
                      Executors.callable(
                          () -> transaction.executeWithoutResult(_ -> journal.note(entry))))
                  .toList())) {
        noted.get();
      }
    }
    assertThat(read(subject))
        .extracting(each -> each.entry().seq())
        .isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
    assertThat(journal.stream(_ -> {})).isEmpty();
  }

  @Test
  void neitherAccountChangesWhatIsWritten() {
    append(List.of(entry(SUBJECTS.incrementAndGet(), 1, "[]", null)), Map.of());
    for (String attack :
        List.of(
            "update journal.entries set payload = '[1]'",
            "update journal.entries set office = 1 where false",
            "delete from journal.entries",
            "truncate journal.entries",
            "truncate journal.entries cascade",
            "merge into journal.entries e using (select 1) s on true when matched then delete",
            "insert into journal.entries select * from journal.entries"
                + " on conflict (chain, subject, seq) do update set office = 1")) {
      assertThatThrownBy(() -> sql.sql(attack).update()).rootCause().hasMessageContaining("denied");
      assertThatThrownBy(() -> owner.sql().sql(attack).update())
          .rootCause()
          .hasMessageContaining("append-only");
      assertThatThrownBy(
              () -> owner.sql().sql("set session_replication_role = replica; " + attack).update())
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void theApplicationCannotLiftTheGuard() {
    for (String attack :
        List.of(
            "alter table journal.entries disable trigger all",
            "drop table journal.entries",
            "drop trigger refuse_change on journal.entries",
            "create or replace function journal.refuse_change() returns trigger language plpgsql"
                + " as 'begin return null; end'",
            "set session_replication_role = replica",
            "set role postgres",
            "create table journal.others (id int)",
            "create rule r as on insert to journal.entries do instead nothing",
            "alter role postgres_app superuser")) {
      assertThatThrownBy(() -> sql.sql(attack).update())
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void theApplicationMayReadAndInsertAndNothingElse() {
    assertThat(
            owner
                .sql()
                .sql(
                    """
                    select distinct privilege_type from information_schema.role_table_grants
                    where table_schema = 'journal' and grantee = 'postgres_app'
                    """)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("SELECT", "INSERT");
  }

  @Test
  void aForgeryByWhoeverHoldsTheOwnersPasswordIsNamed() {
    long subject = SUBJECTS.incrementAndGet();
    append(List.of(entry(subject, 1, "[]", null), entry(subject, 2, "[2]", null)), Map.of());
    forge("update journal.entries set payload = '[3]' where seq = 2 and subject = " + subject);
    assertThat(journal.stream(_ -> {}))
        .hasValueSatisfying(fault ->
            assertThat(fault)
                .hasToString(
                    CHAIN.name(subject) + ", entry 2: the hash does not match what is stored"));
    forge("delete from journal.entries where seq = 1 and subject = " + subject);
    assertThat(journal.stream(_ -> {}))
        .map(Fault::what)
        .get()
        .asString()
        .contains("entry 1 is expected");
    forge("delete from journal.entries where subject = " + subject);
    assertThat(journal.stream(_ -> {})).isEmpty();
  }

  private void forge(String statement) {
    owner
        .sql()
        .sql(
            "alter table journal.entries disable trigger refuse_change; "
                + statement
                + "; alter table journal.entries enable always trigger refuse_change")
        .update();
  }

  private Map<Long, byte[]> append(List<Entry> entries, Map<Long, byte[]> heads) {
    return Objects.requireNonNull(transaction.execute(_ -> journal.append(entries, heads)));
  }

  private List<Entry.Recorded> read(long subject) {
    return journal.read(CHAIN, List.of(subject)).getOrDefault(subject, List.of());
  }

  private static Entry entry(long subject, int seq, String payload, byte @Nullable [] sealed) {
    return new Entry(
        CHAIN,
        subject,
        seq,
        Instant.parse("2004-07-15T02:03:04.567891Z"),
        "registrar",
        12,
        "complete",
        payload,
        sealed);
  }
}
