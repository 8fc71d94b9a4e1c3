package org.lintas.complaints.filing;

import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Kind;
import org.lintas.complaints.Sector;
import org.lintas.complaints.files.Files;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.Pieces;
import org.lintas.complaints.vault.Vault;
import org.lintas.complaints.vault.Vault.Filed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a complaint: what is told, sealed, and the little of it that stands in the clear. */
@Component
class FilingStore {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Pieces pieces;
  private final Files files;
  private final AllOrNothing allOrNothing;

  FilingStore(
      @Qualifier("complaints") JdbcClient jdbc,
      Vault vault,
      Pieces pieces,
      Files files,
      AllOrNothing allOrNothing) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.pieces = pieces;
    this.files = files;
    this.allOrNothing = allOrNothing;
  }

  Filed add(Channel channel, Intake.Whole whole) {
    return allOrNothing.get(() -> {
      Filed filed = vault.begin(channel);
      seal(filed, whole);
      describe(filed.complaint(), whole.statement(), whole.language());
      return filed;
    });
  }

  private void seal(Filed filed, Intake.Whole whole) {
    long id = filed.complaint();
    Statement told = whole.statement();
    pieces.add(filed.keys(), id, Compartment.STORY, Told.STORY, Written.of(told));
    if (!told.trusts().isBlank()) {
      pieces.add(filed.keys(), id, Compartment.STORY, Told.TRUST, told.trusts());
    }
    pieces.add(filed.keys(), id, Compartment.IDENTITY, Told.IDENTITY, Written.of(whole.identity()));
    whole.files().forEach(file -> files.keep(filed.keys(), id, file));
  }

  private void describe(long complaint, Statement told, String language) {
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
