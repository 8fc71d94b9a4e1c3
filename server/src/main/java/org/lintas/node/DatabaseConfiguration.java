package org.lintas.node;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The node's database, one embedded under the data folder or the one that is configured, and its
 * clock.
 *
 * <p>The owner migrates; everything else goes through the application's account, which cannot
 * change or delete what the journal holds and knows nothing of complaints, or through the account
 * for complaints, which knows nothing else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeProperties.class)
class DatabaseConfiguration {

  /** The one clock. Its zone says when a day begins. */
  @Bean
  Clock clock(NodeProperties properties, @Value("${lintas.demo}") boolean demo) {
    Clock clock = Clock.system(properties.zone());
    return demo ? new DemoClock(clock) : clock;
  }

  @Bean(destroyMethod = "close")
  Database database(NodeProperties properties) {
    return Database.open(properties);
  }

  @Bean
  Migrations.Prepared databaseAccounts(Database database) {
    return Migrations.run(database);
  }

  @Bean
  DataSource dataSource(Database database, Migrations.Prepared accounts) {
    ApplicationAccount account = accounts.application();
    HikariDataSource pool = pool("lintas", database, account.name(), account.password());
    pool.setMaximumPoolSize(16);
    return pool;
  }

  /** For complaints alone: nothing gets it without asking for it by its qualifier. */
  @Bean(defaultCandidate = false)
  @Qualifier("complaints")
  DataSource complaintsDataSource(Database database, Migrations.Prepared accounts) {
    ConfidentialAccount account = accounts.confidential();
    HikariDataSource pool = pool("complaints", database, account.name(), account.password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(1);
    return pool;
  }

  private static HikariDataSource pool(
      String name, Database database, String user, String password) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setJdbcUrl(database.url());
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setConnectionTimeout(5_000); // whoever waits longer is told to come again
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", name);
    pool.addDataSourceProperty("prepareThreshold", "1");
    return pool;
  }
}
