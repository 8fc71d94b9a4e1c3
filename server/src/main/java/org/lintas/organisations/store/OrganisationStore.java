package org.lintas.organisations.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lintas.node.SerialStock;
import org.lintas.organisations.Organisation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations as they stand in their table. */
@Component
public class OrganisationStore {

  /**
   * A row.
   *
   * @param version seq of its last journal entry
   * @param accounts keyed hashes of bank accounts
   */
  public record Stored(Organisation organisation, int version, List<String> accounts) {}

  private static final String SELECT =
      """
      select id, kind, name, latin_name, country, phone, address, website, identifiers,
        former_names, ran_since, version, accounts
      from organisations.organisations where id = any(?) order by id
      """;

  private static final String INSERT =
      """
      insert into organisations.organisations
        (id, entered_at, ran_since, version, kind, country, name, latin_name, phone, address,
         website, identifiers, former_names, entered_by)
      select id, ?, ran_since::date, 1, kind, country, name, latin_name, phone, address, website,
        identifiers::jsonb, former_names::jsonb, ?
      from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::text[])
        as given (id, ran_since, kind, country, name, latin_name, phone, address, website,
                  identifiers, former_names)
      """;

  private final JdbcTemplate jdbc;
  private final SerialStock serials;

  OrganisationStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.serials = new SerialStock(JdbcClient.create(jdbc), "organisations.organisation_serials");
  }

  public List<Long> serials(int count) {
    return serials.take(count);
  }

  /** Writes new ones by one statement. */
  public void add(List<Organisation> organisations, Instant at, String actor) {
    jdbc.update(
        INSERT,
        at.atOffset(ZoneOffset.UTC),
        actor,
        column(organisations, Organisation::id, Long[]::new),
        column(organisations, each -> text(each.ranSince()), String[]::new),
        column(organisations, each -> each.kind().word(), String[]::new),
        column(organisations, Organisation::country, String[]::new),
        column(organisations, Organisation::name, String[]::new),
        column(organisations, Organisation::latinName, String[]::new),
        column(organisations, Organisation::phone, String[]::new),
        column(organisations, Organisation::address, String[]::new),
        column(organisations, Organisation::website, String[]::new),
        column(organisations, each -> Json.write(each.identifiers()), String[]::new),
        column(organisations, each -> Json.write(each.formerNames()), String[]::new));
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
            found.put(row.getLong("id"), stored(row));
          },
          (Object) serials.toArray(Long[]::new));
    }
    return found;
  }

  /** Writes how one stands from now on. */
  public void replace(Stored after) {
    Organisation now = after.organisation();
    jdbc.update(
        """
        update organisations.organisations
        set kind = ?, name = ?, latin_name = ?, country = ?, phone = ?, address = ?, website = ?,
          identifiers = ?::jsonb, former_names = ?::jsonb, ran_since = ?, version = ?,
          accounts = ?::text[]
        where id = ?
        """,
        now.kind().word(),
        now.name(),
        now.latinName(),
        now.country(),
        now.phone(),
        now.address(),
        now.website(),
        Json.write(now.identifiers()),
        Json.write(now.formerNames()),
        now.ranSince(),
        after.version(),
        after.accounts().toArray(String[]::new),
        now.id());
  }

  /** Some of which the journal has no entry. */
  public List<Long> withoutJournal() {
    return jdbc.query(
        """
        select id from organisations.organisations
        where not exists (
          select from journal.entries where chain = 12 and subject = id and seq = 1)
        order by id limit 10
        """,
        (row, _) -> row.getLong(1));
  }

  static <S, T> T[] column(
      List<S> rows, Function<S, ? extends @Nullable T> field, IntFunction<T[]> array) {
    return rows.stream().map(field).toArray(array);
  }

  static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Array accounts = row.getArray("accounts");
    return new Stored(
        Organisation.of(
            row.getLong("id"),
            new Organisation.Particulars(
                Organisation.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("latin_name"),
                row.getString("country"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("website"),
                Json.identifiers(row.getString("identifiers")),
                Json.names(row.getString("former_names")),
                row.getObject("ran_since", LocalDate.class))),
        row.getInt("version"),
        Arrays.asList((String[]) accounts.getArray()));
  }
}
