package org.lintas.access.start;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node after the other prepare a database on which several start at once. */
@Component
class Turn {

  private static final long LOCK = 0x616363657373L; // "access"

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  Turn(TransactionTemplate transaction, JdbcClient jdbc) {
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /** Runs in one transaction, with nobody else at it. */
  void take(Runnable preparation) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> 1).list();
      preparation.run();
    });
  }
}
