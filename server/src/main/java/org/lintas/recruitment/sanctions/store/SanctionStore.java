package org.lintas.recruitment.sanctions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.sanctions.model.SanctionReading.Lifting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of sanctions and of their lifting. */
@Repository
public class SanctionStore {

  private static final String SELECT = "select * from recruitment.sanctions ";

  private final JdbcTemplate jdbc;

  SanctionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts what cases tell in the place of what they told before.
   *
   * @param persons case → serial of the person who is liable, where it is known
   */
  public void replace(
      Collection<Long> cases,
      List<Sanction> sanctions,
      Map<Long, Long> persons,
      List<Lifting> liftings) {
    Object[] all = {cases.toArray(Long[]::new)};
    jdbc.update("delete from recruitment.sanctions where case_serial = any(?)", all);
    jdbc.update("delete from recruitment.liftings where case_serial = any(?)", all);
    jdbc.batchUpdate(
        """
        insert into recruitment.sanctions (case_serial, organisation, person, fine, at, decided_on,
          starts, ends, public_from, kind, country, currency, liable, ground, facts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        sanctions.stream().map(each -> values(each, persons.get(each.caseSerial()))).toList());
    jdbc.batchUpdate(
        """
        insert into recruitment.liftings (case_serial, organisation, sanction, at, lifted_on, reason)
        values (?, ?, ?, ?, ?, ?)
        """,
        liftings.stream()
            .map(each ->
                new Object[] {
                  each.caseSerial(),
                  each.organisation(),
                  each.sanction(),
                  each.at().atOffset(ZoneOffset.UTC),
                  each.on(),
                  each.reason()
                })
            .toList());
  }

  private static @Nullable Object[] values(Sanction sanction, @Nullable Long person) {
    Money fine = sanction.fine();
    return new @Nullable Object[] {
      sanction.caseSerial(),
      sanction.organisation(),
      person,
      fine == null ? null : fine.minor(),
      sanction.at().atOffset(ZoneOffset.UTC),
      sanction.decided(),
      sanction.starts(),
      sanction.ends(),
      sanction.publicFrom(),
      sanction.kind().word(),
      sanction.country(),
      fine == null ? null : fine.currency(),
      sanction.liable(),
      sanction.ground(),
      sanction.facts()
    };
  }

  /** Sanctions of organisations, newest first, as they were decided. */
  public List<Sanction> of(Collection<Long> organisations) {
    return sanctions(
        "where organisation = any(?) order by decided_on desc, case_serial desc", organisations);
  }

  /** What lifts sanctions of organisations, oldest first. */
  public List<Lifting> liftings(Collection<Long> organisations) {
    return jdbc.query(
        """
        select * from recruitment.liftings where organisation = any(?)
        order by lifted_on, case_serial
        """,
        (row, _) -> lifting(row),
        (Object) organisations.toArray(Long[]::new));
  }

  /** What cases imposed. */
  public List<Sanction> ofCases(Collection<Long> cases) {
    return sanctions("where case_serial = any(?) order by case_serial", cases);
  }

  /** What cases lifted. */
  public List<Lifting> liftingsOfCases(Collection<Long> cases) {
    return jdbc.query(
        "select * from recruitment.liftings where case_serial = any(?) order by case_serial",
        (row, _) -> lifting(row),
        (Object) cases.toArray(Long[]::new));
  }

  /** Sanctions for which one of some persons is liable, newest first. */
  public List<Sanction> ofPersons(Collection<Long> persons) {
    return sanctions("where person = any(?) order by decided_on desc, case_serial desc", persons);
  }

  /** The newest, by when they were recorded. */
  public List<Sanction> latest(LocalDate publicBy, int most) {
    return jdbc.query(
        SELECT + "where public_from <= ? order by at desc, case_serial desc limit ?",
        (row, _) -> sanction(row),
        publicBy,
        most);
  }

  /** Some cases of which the tables tell and the journal does not. */
  public List<Long> withoutCase() {
    return jdbc.query(
        """
        select case_serial from (
          select case_serial from recruitment.sanctions
          union select case_serial from recruitment.liftings) s
        where not exists (
          select from journal.entries where chain = 1 and subject = s.case_serial)
        order by case_serial limit 10
        """,
        (row, _) -> row.getLong(1));
  }

  private List<Sanction> sanctions(String where, Collection<Long> serials) {
    return jdbc.query(
        SELECT + where, (row, _) -> sanction(row), (Object) serials.toArray(Long[]::new));
  }

  private static Sanction sanction(ResultSet row) throws SQLException {
    Long fine = row.getObject("fine", Long.class);
    return new Sanction(
        row.getLong("case_serial"),
        row.getLong("organisation"),
        Sanction.Kind.of(row.getString("kind")).orElseThrow(),
        row.getString("country"),
        row.getString("ground"),
        row.getString("facts"),
        fine == null ? null : new Money(fine, row.getString("currency")),
        row.getString("liable"),
        row.getObject("person", Long.class),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getObject("public_from", LocalDate.class),
        null,
        null,
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static Lifting lifting(ResultSet row) throws SQLException {
    return new Lifting(
        row.getLong("case_serial"),
        row.getLong("organisation"),
        row.getLong("sanction"),
        row.getObject("lifted_on", LocalDate.class),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
