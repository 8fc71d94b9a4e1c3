package org.lintas.people.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.lintas.node.CopyRows;
import org.lintas.node.SerialStock;
import org.lintas.people.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes new persons: a few by one INSERT, many by COPY. */
@Component
public class PersonEntry {

  private static final int COPY_FROM = 100; // from here COPY costs less than INSERT

  private static final String INSERT =
      """
      with fresh as (
        select given.*
        from unnest(?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          as given (id, name_key, born, name, latin_name, sex, nationality, phone, documents,
                    search, marks, entered_by)),
      persons as (
        insert into people.persons
          (id, name_key, entered_at, born, name, latin_name, sex, nationality, phone, entered_by,
           documents, search)
        select id, name_key, ?, born, name, latin_name, sex, nationality, phone, entered_by,
               documents::jsonb, search::tsvector
        from fresh)
      insert into people.marks (mark, person)
      select mark, id from fresh, unnest(marks::bigint[]) as mark
      """;

  private static final String INSERT_ONE =
      """
      insert into people.persons
        (id, name_key, entered_at, born, name, latin_name, sex, nationality, phone, entered_by,
         documents, search)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::tsvector)
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
  private final SerialStock serials;

  PersonEntry(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.serials = new SerialStock(JdbcClient.create(jdbc), "people.person_serials");
  }

  /** Serials for persons to be entered. */
  public List<Long> serials(int count) {
    return serials.take(count);
  }

  /** Writes new persons. */
  public void enter(List<Long> ids, List<Keyed> keyed, List<String> actors, Instant at) {
    if (keyed.size() == 1 && keyed.getFirst().marks().isEmpty()) {
      insertOne(ids.getFirst(), keyed.getFirst(), actors.getFirst(), at);
    } else if (keyed.size() < COPY_FROM) {
      insert(ids, keyed, actors, at);
    } else {
      copy(ids, keyed, actors, at);
    }
    JustEntered.remember(ids, keyed);
  }

  /** Without arrays: PostgreSQL keeps the plan. */
  private void insertOne(long id, Keyed keyed, String actor, Instant at) {
    Person.Particulars known = keyed.known();
    jdbc.update(
        INSERT_ONE,
        id,
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

  private void insert(List<Long> ids, List<Keyed> keyed, List<String> actors, Instant at) {
    jdbc.update(
        INSERT,
        ids.toArray(Long[]::new),
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
        actors.toArray(String[]::new),
        at.atOffset(ZoneOffset.UTC));
  }

  private void copy(List<Long> ids, List<Keyed> keyed, List<String> actors, Instant at) {
    jdbc.execute((Connection connection) -> {
      copyPersons(connection, keyed, ids, actors, at);
      return copyMarks(connection, keyed, ids);
    });
  }

  private static void copyPersons(
      Connection connection, List<Keyed> keyed, List<Long> serials, List<String> actors, Instant at)
      throws SQLException {
    try (CopyRows rows = new CopyRows(connection, COPY_PERSONS)) {
      for (int place = 0; place < serials.size(); place++) {
        Keyed each = keyed.get(place);
        Person.Particulars known = each.known();
        rows.row(12)
            .number(serials.get(place))
            .number(each.nameKey())
            .moment(at)
            .number(each.born())
            .text(known.name())
            .text(known.latinName())
            .text(known.sex())
            .text(known.nationality())
            .text(known.phone())
            .text(actors.get(place))
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
