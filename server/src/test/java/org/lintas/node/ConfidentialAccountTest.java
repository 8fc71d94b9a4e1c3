package org.lintas.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two accounts of one database, each of which the other's tables refuse. */
@NodeTest
class ConfidentialAccountTest {

  @Autowired JdbcClient application;

  @Autowired
  @Qualifier("complaints")
  JdbcClient complaints;

  @Autowired OwnerAccount owner;

  @Test
  void theyAreTwo() {
    assertThat(name(application)).isEqualTo("postgres_app");
    assertThat(name(complaints)).isEqualTo("postgres_complaints");
  }

  @Test
  void theApplicationIsRefusedEveryTableOfComplaints() {
    List<String> tables = tables("complaints");
    assertThat(tables).contains("complaints.complaint", "complaints.piece", "complaints.entry");
    tables.forEach(table -> refused(application, "select count(*) from " + table));
    assertThat(rights("postgres_app", List.of("complaints"))).isEmpty();
  }

  @Test
  void complaintsAreRefusedEveryTableOfTheApplication() {
    for (String schema : List.of("people", "casework", "cards", "access", "journal")) {
      List<String> tables = tables(schema);
      assertThat(tables).isNotEmpty();
      refused(complaints, "select count(*) from " + tables.getFirst());
    }
    List<String> others =
        Migrations.MODULES.stream().filter(each -> !each.equals("complaints")).toList();
    assertThat(rights("postgres_complaints", others)).isEmpty();
  }

  @Test
  void theSchemaBelongsToARoleThatNobodyConnectsAs() {
    assertThat(
            owner
                .sql()
                .sql(
                    """
                    select r.rolname || ' ' || r.rolcanlogin from pg_namespace n
                    join pg_roles r on r.oid = n.nspowner where n.nspname = 'complaints'
                    union
                    select r.rolname || ' ' || r.rolcanlogin from pg_class c
                    join pg_roles r on r.oid = c.relowner
                    where c.relnamespace = 'complaints'::regnamespace
                    """)
                .query(String.class)
                .list())
        .containsExactly("postgres_complaints_owner false");
  }

  @Test
  void entriesAreAddedAndNeverChanged() {
    refused(complaints, "update complaints.entry set actor = 'x'");
    refused(complaints, "delete from complaints.entry");
    refused(complaints, "truncate complaints.entry");
    refused(complaints, "drop trigger refuse_change on complaints.entry");
    assertThatThrownBy(() -> owner.sql().sql("delete from complaints.entry").update())
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void noForeignKeyCrossesTheWall() {
    assertThat(
            owner
                .sql()
                .sql(
                    """
                    select c.conname from pg_constraint c
                    join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
                    where c.contype = 'f'
                      and (a.relnamespace = 'complaints'::regnamespace)
                        <> (b.relnamespace = 'complaints'::regnamespace)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void anOwnerThatIsNoSuperuserPreparesEverything() {
    String secret = "of-an-owner-without-power";
    owner.sql().sql("create role plain login createrole password '" + secret + "'").update();
    owner.sql().sql("create database plain owner plain").update();
    String url = owner.url().replaceAll("/[^/]*$", "/plain");
    Database plain =
        new Database(url, new DriverManagerDataSource(url, "plain", secret), secret, null, null);
    Migrations.run(plain);
    Migrations.Prepared again = Migrations.run(plain);

    ConfidentialAccount account = again.confidential();
    JdbcClient sql =
        JdbcClient.create(new DriverManagerDataSource(url, account.name(), account.password()));
    assertThat(sql.sql("select count(*) from complaints.piece").query(Long.class).single())
        .isZero();
    refused(sql, "select count(*) from people.persons");
    assertThat(Migrations.applied(plain)).isEqualTo(Migrations.known(plain));
    assertThat( // as a backup reads it
            JdbcClient.create(plain.owner())
                .sql("select count(*) from complaints.entry")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aRightThatIsThereIsSeen() {
    assertThat(rights("postgres_app", List.of("people"))).isNotEmpty();
    assertThat(rights("postgres_complaints", List.of("complaints"))).isNotEmpty();
  }

  private static String name(JdbcClient account) {
    return account.sql("select current_user").query(String.class).single();
  }

  private static void refused(JdbcClient account, String statement) {
    assertThatThrownBy(() -> account.sql(statement).query().listOfRows())
        .as(statement)
        .rootCause()
        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
  }

  private List<String> tables(String schema) {
    return owner
        .sql()
        .sql(
            """
            select oid::regclass::text from pg_class
            where relnamespace = ?::regnamespace and relkind in ('r', 'p') order by 1
            """)
        .param(schema)
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** Tables and schemas on which a role may do anything at all. */
  private List<String> rights(String role, List<String> schemas) {
    return owner
        .sql()
        .sql(
            """
            select c.oid::regclass::text from pg_class c
            where c.relnamespace::regnamespace::text = any (:schemas)
              and c.relkind in ('r', 'p', 'v', 'm', 'S')
              and case when c.relkind = 'S' then has_sequence_privilege(:role, c.oid, 'usage, select, update')
                  else has_table_privilege(:role, c.oid,
                    'select, insert, update, delete, truncate, references, trigger') end
            union all
            select nspname from pg_namespace
            where nspname = any (:schemas) and has_schema_privilege(:role, oid, 'usage, create')
            """)
        .param("role", role)
        .param("schemas", schemas.toArray(String[]::new))
        .query((row, _) -> row.getString(1))
        .list();
  }
}
