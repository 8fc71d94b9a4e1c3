package org.lintas.node;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The node's database, one embedded under the data folder or the one that is configured, and its
 * clock.
 *
 * <p>The owner migrates; everything else goes through the application's account, which cannot
 * change or delete what the journal holds.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeProperties.class)
class DatabaseConfiguration {

  /** The one clock. Its zone says when a day begins. */
  @Bean
  Clock clock(NodeProperties properties) {
    return Clock.system(properties.zone());
  }

  @Bean(destroyMethod = "close")
  Database database(NodeProperties properties) {
    return Database.open(properties);
  }

  @Bean
  DataSource dataSource(Database database) {
    ApplicationAccount account = Migrations.run(database);
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("lintas");
    pool.setJdbcUrl(database.url());
    pool.setUsername(account.name());
    pool.setPassword(account.password());
    pool.setMaximumPoolSize(16);
    pool.setConnectionTimeout(5_000); // whoever waits longer is told to come again
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "lintas");
    pool.addDataSourceProperty("prepareThreshold", "1");
    return pool;
  }
}
