package org.lintas.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.people.Person;
import org.lintas.people.model.BirthDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Persons as they stand in the tables. */
@Component
public class PersonStore {

  static final String COLUMNS =
      """
      p.id, p.name, p.latin_name, p.born, p.sex, p.nationality, p.verified_nationality, p.phone,
      p.documents, p.merged_into
      """;

  private final JdbcTemplate jdbc;

  PersonStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Persons by serial as they stand, merged or not. */
  public Map<Long, Person> read(Collection<Long> serials) {
    return byAsked(
        "select p.id as asked, " + COLUMNS + " from people.persons p where p.id = any(?)", serials);
  }

  /** The same, held against changes by others until the transaction ends. */
  public Map<Long, Person> lock(Collection<Long> serials) {
    return byAsked(
        "select p.id as asked, "
            + COLUMNS
            + " from people.persons p where p.id = any(?) order by p.id for update",
        serials);
  }

  /** Serial asked for → the person who stays after all merges. */
  public Map<Long, Person> resolve(Collection<Long> serials) {
    Map<Long, Person> found = JustEntered.find(serials).orElseGet(() -> read(serials));
    return found.values().stream().allMatch(person -> person.mergedInto() == null)
        ? found
        : byAsked(
            """
            with recursive way (asked, id, onward) as (
              select id, id, merged_into from people.persons where id = any(?)
              union all
              select way.asked, p.id, p.merged_into
              from way join people.persons p on p.id = way.onward)
            select way.asked,
            """
                + COLUMNS
                + " from way join people.persons p on p.id = way.id where way.onward is null",
            serials);
  }

  /** Records that were merged into this one, directly or over others. */
  public List<Person> mergedInto(long serial) {
    return jdbc.query(
        """
        with recursive merged (id) as (
          select id from people.persons where merged_into = ?
          union all
          select p.id from merged join people.persons p on p.merged_into = merged.id)
        select
        """
            + COLUMNS
            + " from merged join people.persons p using (id) order by p.id",
        (row, _) -> person(row),
        serial);
  }

  private Map<Long, Person> byAsked(String sql, Collection<Long> serials) {
    Map<Long, Person> found = new LinkedHashMap<>();
    if (serials.isEmpty()) {
      return found;
    }
    boolean one = serials.size() == 1;
    jdbc.query(
        one ? sql.replace("= any(?)", "= ?") : sql, // of one, PostgreSQL keeps the plan
        row -> {
          found.put(row.getLong("asked"), person(row));
        },
        (Object) (one ? serials.iterator().next() : serials.toArray(Long[]::new)));
    return found;
  }

  /** Writes what is known now, with its keys. */
  public void replace(Map<Long, Person.Particulars> known) {
    JustEntered.forget();
    Long[] ids = known.keySet().toArray(Long[]::new);
    List<Keyed> keyed = known.values().stream().map(Keyed::of).toList();
    jdbc.update(
        """
        update people.persons p
        set name_key = given.name_key, born = given.born, name = given.name,
            latin_name = given.latin_name, sex = given.sex, nationality = given.nationality,
            phone = given.phone, documents = given.documents::jsonb,
            search = given.search::tsvector
        from unnest(?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[])
          as given (id, name_key, born, name, latin_name, sex, nationality, phone, documents,
                    search)
        where p.id = given.id
        """,
        ids,
        Keyed.column(keyed, Keyed::nameKey, Long[]::new),
        Keyed.column(keyed, Keyed::born, Integer[]::new),
        Keyed.column(keyed, each -> each.known().name(), String[]::new),
        Keyed.column(keyed, each -> each.known().latinName(), String[]::new),
        Keyed.column(keyed, each -> each.known().sex(), String[]::new),
        Keyed.column(keyed, each -> each.known().nationality(), String[]::new),
        Keyed.column(keyed, each -> each.known().phone(), String[]::new),
        Keyed.column(keyed, each -> Papers.write(each.known().documents()), String[]::new),
        Keyed.column(keyed, Keyed::vector, String[]::new));
    jdbc.update("delete from people.marks where person = any(?)", (Object) ids);
    jdbc.update(
        """
        insert into people.marks (mark, person)
        select mark, given.id
        from unnest(?::bigint[], ?::text[]) as given (id, marks), unnest(given.marks::bigint[]) mark
        """,
        ids,
        Keyed.column(keyed, Keyed::marksLiteral, String[]::new));
  }

  /** Deletes records that stand alone: neither merged into another nor another into them. */
  public void delete(Collection<Long> serials) {
    JustEntered.forget();
    jdbc.update(
        """
        with gone as (
          delete from people.persons p
          where p.id = any(?) and p.merged_into is null
            and not exists (select from people.persons other where other.merged_into = p.id)
          returning p.id)
        delete from people.marks m using gone where m.person = gone.id
        """,
        (Object) serials.toArray(Long[]::new));
  }

  /** Marks a record as one with another, or with null as itself again. */
  public void setMergedInto(long serial, @Nullable Long into) {
    JustEntered.forget();
    jdbc.update("update people.persons set merged_into = ? where id = ?", into, serial);
  }

  public void setVerifiedNationality(long serial, String country) {
    JustEntered.forget();
    jdbc.update("update people.persons set verified_nationality = ? where id = ?", country, serial);
  }

  /** When and by whom records were entered: serial → moment and name for the journal. */
  public Map<Long, Entered> entered(Collection<Long> serials) {
    Map<Long, Entered> found = new LinkedHashMap<>();
    jdbc.query(
        "select id, entered_at, entered_by from people.persons where id = any(?) order by id",
        row -> {
          Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
          found.put(row.getLong(1), new Entered(at, row.getString(3)));
        },
        (Object) serials.toArray(Long[]::new));
    return found;
  }

  /** The beginning of a record. */
  public record Entered(Instant at, String actor) {}

  static Person person(ResultSet row) throws SQLException {
    int born = row.getInt("born");
    long into = row.getLong("merged_into");
    boolean merged = !row.wasNull();
    return new Person(
        row.getLong("id"),
        row.getString("name"),
        row.getString("latin_name"),
        born == 0 ? null : BirthDate.of(born).toString(),
        row.getString("sex"),
        row.getString("nationality"),
        row.getString("verified_nationality"),
        row.getString("phone"),
        Papers.read(row.getString("documents")),
        merged ? into : null);
  }
}
