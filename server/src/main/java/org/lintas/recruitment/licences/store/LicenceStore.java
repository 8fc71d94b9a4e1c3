package org.lintas.recruitment.licences.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.licences.Conditions;
import org.lintas.recruitment.licences.Licence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of licences, as their cases granted them. */
@Repository
public class LicenceStore {

  private static final String SELECT = "select * from recruitment.licences ";
  private static final String NEWEST = " order by starts desc, case_serial desc, kind";

  private final JdbcTemplate jdbc;

  LicenceStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts what cases tell in the place of what they told before. */
  public void replace(Collection<Long> cases, List<Licence> licences) {
    jdbc.update(
        "delete from recruitment.licences where case_serial = any(?)",
        (Object) cases.toArray(Long[]::new));
    jdbc.batchUpdate(
        """
        insert into recruitment.licences (case_serial, organisation, at, starts, until, ended,
          version, kind, authority, number, because, renews, origins, destinations, occupations)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        licences.stream().map(LicenceStore::values).toList());
  }

  private static @Nullable Object[] values(Licence licence) {
    Conditions conditions = licence.conditions();
    return new @Nullable Object[] {
      licence.caseSerial(),
      licence.organisation(),
      licence.at().atOffset(ZoneOffset.UTC),
      licence.from(),
      licence.until(),
      licence.ended(),
      licence.version(),
      licence.kind(),
      licence.authority(),
      licence.number(),
      licence.because(),
      licence.renews(),
      conditions.origins().toArray(String[]::new),
      conditions.destinations().toArray(String[]::new),
      conditions.occupations().toArray(String[]::new)
    };
  }

  /** Licences of organisations, newest first. */
  public List<Licence> of(Collection<Long> organisations) {
    return licences("where organisation = any(?)" + NEWEST, organisations);
  }

  /** What cases granted. */
  public List<Licence> ofCases(Collection<Long> cases) {
    return licences("where case_serial = any(?) order by case_serial, kind", cases);
  }

  /** Licences of a number, whoever gave it, newest first. */
  public List<Licence> numbered(String number) {
    return jdbc.query(
        SELECT + "where number = ?" + NEWEST + " limit 100", (row, _) -> licence(row), number);
  }

  /** The newest, by when they were recorded. */
  public List<Licence> latest(int most) {
    return jdbc.query(
        SELECT + "order by at desc, case_serial desc limit ?", (row, _) -> licence(row), most);
  }

  /** Organisations that have or had a licence or sanction, by serial. */
  public List<Long> organisations(long after, int most) {
    return jdbc.query(
        """
        select organisation from (
          select organisation from recruitment.licences
          union select organisation from recruitment.sanctions) r
        where organisation > ? order by organisation limit ?
        """,
        (row, _) -> row.getLong(1),
        after,
        most);
  }

  /** Some cases of which the tables tell and the journal does not. */
  public List<Long> withoutCase() {
    return jdbc.query(
        """
        select case_serial from (
          select case_serial from recruitment.licences
          union select case_serial from recruitment.inspections
          union select case_serial from recruitment.bond_movements) s
        where not exists (
          select from journal.entries where chain = 1 and subject = s.case_serial)
        order by case_serial limit 10
        """,
        (row, _) -> row.getLong(1));
  }

  private List<Licence> licences(String where, Collection<Long> serials) {
    return jdbc.query(
        SELECT + where, (row, _) -> licence(row), (Object) serials.toArray(Long[]::new));
  }

  private static Licence licence(ResultSet row) throws SQLException {
    return new Licence(
        row.getLong("case_serial"),
        row.getLong("organisation"),
        row.getString("kind"),
        row.getString("authority"),
        row.getString("number"),
        row.getInt("version"),
        row.getObject("starts", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getObject("ended", LocalDate.class),
        row.getString("because"),
        new Conditions(
            words(row.getArray("origins")),
            words(row.getArray("destinations")),
            words(row.getArray("occupations"))),
        row.getString("renews"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static List<String> words(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
