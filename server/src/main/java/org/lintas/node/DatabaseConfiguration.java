package org.lintas.node;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The node's database: one embedded under the data folder, or the one that is configured.
 *
 * <p>The owner migrates; everything else goes through the application's account, which cannot
 * change or delete what the journal holds.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeProperties.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(NodeProperties properties) throws IOException {
    return Database.open(properties);
  }

  @Bean
  DataSource dataSource(Database database) {
    Migrations.run(database.owner());
    ApplicationAccount account = ApplicationAccount.prepare(database);
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("lintas");
    pool.setJdbcUrl(database.url());
    pool.setUsername(account.name());
    pool.setPassword(account.password());
    pool.setMaximumPoolSize(16);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "lintas");
    pool.addDataSourceProperty("prepareThreshold", "1");
    return pool;
  }
}
