package org.lintas.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NodeTest
class DatabaseTest {

  @Autowired JdbcClient sql;
  @Autowired OwnerAccount owner;
  @Autowired Database database;

  @Test
  void theNodeWorksThroughAnAccountThatOwnsNothing() {
    assertThat(sql.sql("select current_user").query(String.class).single())
        .isEqualTo("postgres_app");
    assertThat(
            sql.sql("select count(*) from pg_class where relowner = current_user::regrole")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void nobodyConnectsWithoutThePassword() {
    for (String user : new String[] {"postgres", "postgres_app"}) {
      for (String password : new String[] {"", "postgres", "wrong"}) {
        assertThatThrownBy(() -> DriverManager.getConnection(owner.url(), user, password))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password");
      }
    }
  }

  @Test
  void theDatabaseSurvivesPowerCuts() {
    String settings =
        """
        select name || ' ' || setting from pg_settings
        where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')
        """;
    for (JdbcClient account : new JdbcClient[] {owner.sql(), sql}) {
      assertThat(account.sql(settings).query(String.class).list())
          .containsExactlyInAnyOrder(
              "fsync on", "synchronous_commit on", "full_page_writes on", "data_checksums on");
    }
  }

  @Test
  void theHistoryOfMigrationsIsOutOfTheApplicationsReach() {
    assertThatThrownBy(
            () -> sql.sql("select * from journal.flyway_schema_history").query().listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
