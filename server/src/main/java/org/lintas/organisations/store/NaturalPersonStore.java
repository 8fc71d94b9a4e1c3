package org.lintas.organisations.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintas.node.SerialStock;
import org.lintas.organisations.NaturalPerson;
import org.lintas.people.model.BirthDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Natural persons as they stand in their table, and who was declared the same as whom. */
@Component
public class NaturalPersonStore {

  /**
   * A row.
   *
   * @param version seq of its last journal entry
   */
  public record Stored(NaturalPerson person, int version) {}

  static final String COLUMNS =
      """
      p.id, p.name, p.latin_name, p.born, p.nationality, p.document_kind, p.document_number,
      p.document_country, p.version
      """;

  private static final String SELECT =
      "select " + COLUMNS + " from organisations.persons p where p.id = any(?) order by p.id";

  private static final String INSERT =
      """
      insert into organisations.persons
        (id, entered_at, born, version, name, latin_name, nationality, document_kind,
         document_number, document_country, entered_by)
      select id, ?, born, 1, name, latin_name, nationality, document_kind, document_number,
        document_country, ?
      from unnest(?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[])
        as given (id, born, name, latin_name, nationality, document_kind, document_number,
                  document_country)
      """;

  private final JdbcTemplate jdbc;
  private final SerialStock serials;

  NaturalPersonStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.serials = new SerialStock(JdbcClient.create(jdbc), "organisations.person_serials");
  }

  public List<Long> serials(int count) {
    return serials.take(count);
  }

  /** Writes new ones by one statement. */
  public void add(List<NaturalPerson> persons, Instant at, String actor) {
    jdbc.update(
        INSERT,
        at.atOffset(ZoneOffset.UTC),
        actor,
        OrganisationStore.column(persons, NaturalPerson::id, Long[]::new),
        OrganisationStore.column(persons, NaturalPersonStore::born, Integer[]::new),
        OrganisationStore.column(persons, NaturalPerson::name, String[]::new),
        OrganisationStore.column(persons, NaturalPerson::latinName, String[]::new),
        OrganisationStore.column(persons, NaturalPerson::nationality, String[]::new),
        OrganisationStore.column(persons, each -> paper(each, 0), String[]::new),
        OrganisationStore.column(persons, each -> paper(each, 1), String[]::new),
        OrganisationStore.column(persons, each -> paper(each, 2), String[]::new));
  }

  public Map<Long, Stored> read(Collection<Long> serials) {
    return read(SELECT, serials);
  }

  /** The same, held against changes by others until the transaction ends. */
  public Map<Long, Stored> lock(Collection<Long> serials) {
    return read(SELECT + " for update", serials);
  }

  private Map<Long, Stored> read(String sql, Collection<Long> serials) {
    Map<Long, Stored> found = new LinkedHashMap<>();
    if (!serials.isEmpty()) {
      jdbc.query(
          sql,
          row -> {
            found.put(row.getLong("id"), new Stored(person(row), row.getInt("version")));
          },
          (Object) serials.toArray(Long[]::new));
    }
    return found;
  }

  /** Writes how one stands from now on. */
  public void replace(Stored after) {
    NaturalPerson now = after.person();
    jdbc.update(
        """
        update organisations.persons
        set name = ?, latin_name = ?, born = ?, nationality = ?, document_kind = ?,
          document_number = ?, document_country = ?, version = ?
        where id = ?
        """,
        now.name(),
        now.latinName(),
        born(now),
        now.nationality(),
        paper(now, 0),
        paper(now, 1),
        paper(now, 2),
        after.version(),
        now.id());
  }

  /** Declares two records one person, or takes that back. */
  public void setSame(long one, long other, boolean same) {
    jdbc.update(
        same
            ? "insert into organisations.same_persons (one, other) values (?, ?)"
                + " on conflict do nothing"
            : "delete from organisations.same_persons where one = ? and other = ?",
        Math.min(one, other),
        Math.max(one, other));
  }

  /** Serial → records that were declared the same as it, themselves not among them. */
  public Map<Long, Set<Long>> same(Collection<Long> serials) {
    Map<Long, Set<Long>> same = new LinkedHashMap<>();
    if (!serials.isEmpty()) {
      jdbc.query(
          """
          select one, other from organisations.same_persons where one = any(?)
          union all
          select other, one from organisations.same_persons where other = any(?)
          """,
          row -> {
            same.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>()).add(row.getLong(2));
          },
          serials.toArray(Long[]::new),
          serials.toArray(Long[]::new));
    }
    return same;
  }

  /** All records of one person, directly or over others, itself among them. */
  public List<Long> circle(long serial) {
    return jdbc.query(
        """
        with recursive circle (id) as (
          values (?::bigint)
          union
          select case when s.one = c.id then s.other else s.one end
          from circle c join organisations.same_persons s on s.one = c.id or s.other = c.id)
        select id from circle order by id
        """,
        (row, _) -> row.getLong(1),
        serial);
  }

  /** Some of whom the journal has no entry. */
  public List<Long> withoutJournal() {
    return jdbc.query(
        """
        select id from organisations.persons
        where not exists (
          select from journal.entries where chain = 13 and subject = id and seq = 1)
        order by id limit 10
        """,
        (row, _) -> row.getLong(1));
  }

  private static int born(NaturalPerson person) {
    return BirthDate.find(person.born()).map(BirthDate::code).orElse(0);
  }

  private static @Nullable String paper(NaturalPerson person, int field) {
    NaturalPerson.Document document = person.document();
    if (document == null) {
      return null;
    }
    return switch (field) {
      case 0 -> document.kind();
      case 1 -> document.number();
      default -> document.country();
    };
  }

  static NaturalPerson person(ResultSet row) throws SQLException {
    int born = row.getInt("born");
    String number = row.getString("document_number");
    return new NaturalPerson(
        row.getLong("id"),
        row.getString("name"),
        row.getString("latin_name"),
        born == 0 ? null : BirthDate.of(born).toString(),
        row.getString("nationality"),
        number == null
            ? null
            : new NaturalPerson.Document(
                row.getString("document_kind"), number, row.getString("document_country")));
  }
}
