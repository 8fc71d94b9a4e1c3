package org.lintas.complaints.filing;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the little of a complaint that stands in the clear. */
@Component
class FilingStore {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  FilingStore(
      @Qualifier("complaints") JdbcClient jdbc,
      @Qualifier("complaints") TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  <T> T together(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  void describe(long complaint, Statement told, String language) {
    jdbc.sql(
            """
            update complaints.complaint
            set kinds = :kinds, sector = :sector, corridor = :corridor, language = :language
            where id = :id
            """)
        .param("kinds", told.kinds().stream().map(Kind::word).toArray(String[]::new))
        .param("sector", sector(told.event().sector()))
        .param("corridor", corridor(told.event()))
        .param("language", language)
        .param("id", complaint)
        .update();
  }

  private static @Nullable String sector(@Nullable Sector sector) {
    return sector == null ? null : sector.word();
  }

  /** From where to where, when both are known. */
  private static @Nullable String corridor(Statement.Event event) {
    return event.origin().isEmpty() || event.country().isEmpty()
        ? null
        : event.origin() + "-" + event.country();
  }
}
