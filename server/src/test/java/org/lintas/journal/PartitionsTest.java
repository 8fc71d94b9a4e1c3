package org.lintas.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.node.OwnerAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal lies in partitions: each is guarded, and a statement touches few. */
@NodeTest
class PartitionsTest {

  private static final String PARTITIONS =
      """
      select format('journal.%I', relname) from pg_inherits
      join pg_class on pg_class.oid = inhrelid
      where inhparent = 'journal.entries'::regclass
      """;

  /** A trigger before each statement (2) for delete (8), update (16) and truncate (32). */
  private static final String UNGUARDED =
      PARTITIONS
          + """
            and not exists (
              select from pg_trigger
              where tgrelid = inhrelid and tgfoid = 'journal.refuse_change'::regproc
                and tgenabled = 'A' and tgtype = 2 + 8 + 16 + 32 and tgqual is null)
          """;

  private static final String INSERT =
      """
      insert into journal.entries (chain, subject, seq, at, office, hash, actor, action, payload)
      values (%d, %d, 100000, now(), 0, sha256(''), '', '', '[]') returning tableoid::regclass
      """;

  @Autowired JdbcClient sql;
  @Autowired OwnerAccount owner;

  @Test
  void nobodyChangesAPartitionEvenWhenItIsNamed() {
    List<String> partitions =
        owner.sql().sql(PARTITIONS).query((row, _) -> row.getString(1)).list();
    assertThat(partitions).hasSizeGreaterThan(70);
    for (String partition : partitions) {
      for (String attack :
          List.of(
              "update " + partition + " set office = 1 where false",
              "delete from " + partition,
              "truncate " + partition)) {
        assertThatThrownBy(() -> owner.sql().sql(attack).update())
            .as(attack)
            .rootCause()
            .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.sql(attack).update())
            .as(attack)
            .rootCause()
            .hasMessageContaining("denied");
      }
    }
  }

  @Test
  void theApplicationWritesToNoPartitionByItsName() {
    assertThatThrownBy(() ->
            sql.sql("insert into journal.entries_case_00 select * from journal.entries_case_00")
                .update())
        .rootCause()
        .hasMessageContaining("denied");
  }

  @Test
  void oneSubjectsEntriesAreReadWhereTheyLie() throws SQLException {
    try (Connection connection = owner.connections().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (Entry.Chain chain : Entry.Chain.values()) {
        for (long subject :
            new long[] {0, 1_999_999, 2_000_000, 99_999_999, 100_000_000, 999_999_999}) {
          assertThat(column(statement, INSERT.formatted(chain.code(), subject)))
              .containsExactly(Partitions.of(chain, subject));
        }
      }
      connection.rollback();
    }
  }

  @Test
  void everyPartitionHasItsGuard() {
    assertThat(owner.sql().sql(UNGUARDED).query(String.class).list()).isEmpty();
  }

  @Test
  void aPartitionWithoutItsGuardIsFound() throws SQLException {
    for (String weakening :
        List.of(
            "drop trigger refuse_change on journal.entries_case_07",
            "alter table journal.entries_case_07 enable trigger refuse_change",
            "alter table journal.entries_case_07 disable trigger all")) {
      try (Connection connection = owner.connections().getConnection();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute(weakening);
        assertThat(column(statement, UNGUARDED)).containsExactly("journal.entries_case_07");
        connection.rollback();
      }
    }
  }

  @Test
  void noPartitionIsAPlaceOfLastResort() {
    assertThat(
            owner
                .sql()
                .sql(PARTITIONS + "and pg_get_expr(relpartbound, inhrelid) = 'DEFAULT'")
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void aPreparedStatementReadsOnePartitionAlone() throws SQLException {
    try (Connection connection = owner.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          prepare head (int, bigint) as
          select seq, hash from journal.entries
          where chain = $1 and subject = $2 order by seq desc limit 1
          """);
      statement.execute(
          """
          prepare reading (int, bigint[], bigint, bigint) as
          select * from journal.entries
          where chain = $1 and subject = any($2) and subject between $3 and $4
          order by subject, seq
          """);
      for (String mode : List.of("force_generic_plan", "force_custom_plan")) {
        statement.execute("set plan_cache_mode = " + mode);
        for (String execute :
            List.of("head(1, 9000001)", "reading(1, '{9000001}', 9000001, 9000001)")) {
          List<String> plan = column(statement, "explain (analyze, costs off) execute " + execute);
          assertThat(plan.stream().filter(line -> line.contains("Scan")))
              .as(mode + plan)
              .isNotEmpty()
              .allMatch(line -> line.contains("entries_case_04"));
        }
      }
    }
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
