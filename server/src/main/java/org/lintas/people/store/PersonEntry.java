package org.lintas.people.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lintas.people.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes new persons: a few by one INSERT, many by COPY. */
@Component
public class PersonEntry {

  private static final int COPY_FROM = 100; // from here COPY costs less than INSERT
  private static final long MICROS_TO_2000 = 946_684_800_000_000L; // PostgreSQL counts from there

  private static final String INSERT =
      """
      with fresh as (
        select nextval('people.person_serials') as id, given.*
        from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[])
          with ordinality
          as given (name_key, born, name, latin_name, sex, nationality, phone, documents, search,
                    marks, place)),
      persons as (
        insert into people.persons
          (id, name_key, entered_at, born, name, latin_name, sex, nationality, phone, entered_by,
           documents, search)
        select id, name_key, ?, born, name, latin_name, sex, nationality, phone, ?,
               documents::jsonb, search::tsvector
        from fresh),
      marks as (
        insert into people.marks (mark, person)
        select mark, id from fresh, unnest(marks::bigint[]) as mark)
      select id from fresh order by place
      """;

  private static final String INSERT_ONE =
      """
      insert into people.persons
        (id, name_key, entered_at, born, name, latin_name, sex, nationality, phone, entered_by,
         documents, search)
      values (nextval('people.person_serials'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::tsvector)
      returning id
      """;

  private static final String COPY_PERSONS =
      """
      copy people.persons
        (id, name_key, entered_at, born, name, latin_name, sex, nationality, phone, entered_by,
         documents, search)
      from stdin with (format binary)
      """;

  private static final String COPY_MARKS =
      "copy people.marks (mark, person) from stdin with (format binary)";

  private final JdbcTemplate jdbc;

  PersonEntry(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes new persons; returns their serials in order. */
  public List<Long> enter(List<Person.Particulars> particulars, String actor, Instant at) {
    List<Keyed> keyed = particulars.stream().map(Keyed::of).toList();
    if (keyed.size() == 1 && keyed.getFirst().marks().isEmpty()) {
      return insertOne(keyed.getFirst(), actor, at);
    }
    return keyed.size() < COPY_FROM ? insert(keyed, actor, at) : copy(keyed, actor, at);
  }

  private List<Long> insertOne(Keyed keyed, String actor, Instant at) {
    Person.Particulars known = keyed.known();
    return jdbc.query(
        INSERT_ONE,
        (row, _) -> row.getLong(1),
        keyed.nameKey(),
        at.atOffset(ZoneOffset.UTC),
        keyed.born(),
        known.name(),
        known.latinName(),
        known.sex(),
        known.nationality(),
        known.phone(),
        actor,
        Papers.write(known.documents()),
        keyed.vector());
  }

  private List<Long> insert(List<Keyed> keyed, String actor, Instant at) {
    return jdbc.query(
        INSERT,
        (row, _) -> row.getLong(1),
        Keyed.column(keyed, Keyed::nameKey, Long[]::new),
        Keyed.column(keyed, Keyed::born, Integer[]::new),
        Keyed.column(keyed, each -> each.known().name(), String[]::new),
        Keyed.column(keyed, each -> each.known().latinName(), String[]::new),
        Keyed.column(keyed, each -> each.known().sex(), String[]::new),
        Keyed.column(keyed, each -> each.known().nationality(), String[]::new),
        Keyed.column(keyed, each -> each.known().phone(), String[]::new),
        Keyed.column(keyed, each -> Papers.write(each.known().documents()), String[]::new),
        Keyed.column(keyed, Keyed::vector, String[]::new),
        Keyed.column(keyed, Keyed::marksLiteral, String[]::new),
        at.atOffset(ZoneOffset.UTC),
        actor);
  }

  private List<Long> copy(List<Keyed> keyed, String actor, Instant at) {
    List<Long> serials =
        jdbc.query(
            "select nextval('people.person_serials') from generate_series(1, ?)",
            (row, _) -> row.getLong(1),
            keyed.size());
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at) - MICROS_TO_2000;
    jdbc.execute((Connection connection) -> {
      copyPersons(connection, keyed, serials, actor, micros);
      return copyMarks(connection, keyed, serials);
    });
    return serials;
  }

  private static void copyPersons(
      Connection connection, List<Keyed> keyed, List<Long> serials, String actor, long micros)
      throws SQLException {
    try (CopyRows rows = new CopyRows(connection, COPY_PERSONS)) {
      for (int at = 0; at < serials.size(); at++) {
        Keyed each = keyed.get(at);
        Person.Particulars known = each.known();
        rows.row(12)
            .number(serials.get(at))
            .number(each.nameKey())
            .number(Long.valueOf(micros))
            .number(each.born())
            .text(known.name())
            .text(known.latinName())
            .text(known.sex())
            .text(known.nationality())
            .text(known.phone())
            .text(actor)
            .jsonb(Papers.write(known.documents()))
            .lexemes(each.lexemes());
      }
      rows.finish();
    }
  }

  private static long copyMarks(Connection connection, List<Keyed> keyed, List<Long> serials)
      throws SQLException {
    if (keyed.stream().allMatch(each -> each.marks().isEmpty())) {
      return 0;
    }
    try (CopyRows rows = new CopyRows(connection, COPY_MARKS)) {
      for (int at = 0; at < serials.size(); at++) {
        for (Long mark : keyed.get(at).marks()) {
          rows.row(2).number(mark).number(serials.get(at));
        }
      }
      return rows.finish();
    }
  }
}
