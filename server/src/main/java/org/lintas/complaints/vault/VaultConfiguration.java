package org.lintas.complaints.vault;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to the tables of complaints, by an account of the database that knows no others. Nothing
 * gets it without asking for it by its qualifier.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

  @Bean(defaultCandidate = false)
  @Qualifier("complaints")
  JdbcClient complaintsSql(@Qualifier("complaints") DataSource connections) {
    return JdbcClient.create(connections);
  }

  @Bean(defaultCandidate = false)
  @Qualifier("complaints")
  TransactionTemplate complaintsTransaction(@Qualifier("complaints") DataSource connections) {
    return new TransactionTemplate(new JdbcTransactionManager(connections));
  }
}
