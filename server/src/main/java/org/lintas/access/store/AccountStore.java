package org.lintas.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of accounts and of what each may do where. */
@Component
public class AccountStore {

  /** So many wrong passwords lock an account, for so long. */
  static final int FAILURES_THAT_LOCK = 10;

  static final Duration LOCKED = Duration.ofMinutes(15);

  private static final String COLUMNS =
      """
      select a.id, a.name, a.display_name, a.password, a.temporary, a.epoch, a.locked_until,
             a.disabled, a.signed_in_at,
             array(select g.role || ':' || g.office from access.grants g
                   where g.account = a.id order by g.role, g.office) as grants
      from access.accounts a
      """;

  /** Offices outside a reach: accounts that hold something there are out of reach. */
  private static final String WITHIN =
      """
      where not exists (select 1 from access.grants g
                        where g.account = a.id and not (g.office = any (:offices)))
        and (a.name ilike :words or a.display_name ilike :words)
      """;

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<StoredAccount> find(String name) {
    return jdbc.sql(COLUMNS + "where a.name = :name")
        .param("name", name)
        .query(AccountStore::read)
        .optional();
  }

  public Optional<StoredAccount> find(int id) {
    return jdbc.sql(COLUMNS + "where a.id = :id")
        .param("id", id)
        .query(AccountStore::read)
        .optional();
  }

  /** Accounts by name whose every grant lies within the offices. */
  public List<StoredAccount> search(Set<Integer> offices, String words, int page, int size) {
    return jdbc.sql(COLUMNS + WITHIN + "order by a.name limit :size offset :skipped")
        .param("offices", offices.toArray(Integer[]::new))
        .param("words", pattern(words))
        .param("size", size)
        .param("skipped", (long) page * size)
        .query(AccountStore::read)
        .list();
  }

  public long count(Set<Integer> offices, String words) {
    return jdbc.sql("select count(*) from access.accounts a " + WITHIN)
        .param("offices", offices.toArray(Integer[]::new))
        .param("words", pattern(words))
        .query(Long.class)
        .single();
  }

  public boolean none() {
    return !jdbc.sql("select exists (select 1 from access.accounts)").query(Boolean.class).single();
  }

  public boolean demo() {
    return jdbc.sql("select exists (select 1 from access.accounts where demo)")
        .query(Boolean.class)
        .single();
  }

  /** Adds an account; empty when the name is taken. */
  public Optional<Integer> add(
      String name, String displayName, @Nullable String password, boolean demo, Instant now) {
    return jdbc.sql(
            """
            insert into access.accounts
              (name, display_name, password, temporary, demo, created_at)
            values (:name, :displayName, :password, :temporary, :demo, :now)
            on conflict (name) do nothing
            returning id
            """)
        .param("name", name)
        .param("displayName", displayName)
        .param("password", password)
        .param("temporary", password != null && !demo)
        .param("demo", demo)
        .param("now", at(now))
        .query(Integer.class)
        .optional();
  }

  /** Sets a password and ends everything that is signed in with the one before. */
  public boolean password(int id, String password, boolean temporary) {
    return jdbc.sql(
                """
                update access.accounts
                set password = :password, temporary = :temporary, epoch = epoch + 1,
                    failures = 0, locked_until = null
                where id = :id
                """)
            .param("id", id)
            .param("password", password)
            .param("temporary", temporary)
            .update()
        == 1;
  }

  /** Whether it was otherwise before. */
  public boolean disabled(int id, boolean disabled) {
    return jdbc.sql(
                """
                update access.accounts set disabled = :disabled, epoch = epoch + 1
                where id = :id and disabled <> :disabled
                """)
            .param("id", id)
            .param("disabled", disabled)
            .update()
        == 1;
  }

  public boolean unlock(int id) {
    return jdbc.sql("update access.accounts set failures = 0, locked_until = null where id = :id")
            .param("id", id)
            .update()
        == 1;
  }

  /** Ends everything that is signed in. */
  public void nextEpoch(int id) {
    jdbc.sql("update access.accounts set epoch = epoch + 1 where id = :id")
        .param("id", id)
        .update();
  }

  /** Whether it was new. */
  public boolean grant(int id, Caller.Grant grant) {
    return jdbc.sql(
                """
                insert into access.grants (account, role, office) values (:id, :role, :office)
                on conflict do nothing
                """)
            .param("id", id)
            .param("role", grant.role())
            .param("office", grant.office())
            .update()
        == 1;
  }

  /** Whether it was there. */
  public boolean revoke(int id, Caller.Grant grant) {
    return jdbc.sql(
                """
                delete from access.grants
                where account = :id and role = :role and office = :office
                """)
            .param("id", id)
            .param("role", grant.role())
            .param("office", grant.office())
            .update()
        == 1;
  }

  /** Accounts that are open and hold any of the roles at exactly this office, by name. */
  public List<StoredAccount> holding(Set<String> roles, int office) {
    return jdbc.sql(
            COLUMNS
                + """
                where not a.disabled and exists (
                  select 1 from access.grants g
                  where g.account = a.id and g.office = :office and g.role = any (:roles))
                order by a.name
                """)
        .param("office", office)
        .param("roles", roles.toArray(String[]::new))
        .query(AccountStore::read)
        .list();
  }

  /** Gives a role at one office to all who hold it at another. */
  public void grantAlike(String role, int from, int to) {
    jdbc.sql(
            """
            insert into access.grants (account, role, office)
            select account, role, :to from access.grants where role = :role and office = :from
            on conflict do nothing
            """)
        .param("role", role)
        .param("from", from)
        .param("to", to)
        .update();
  }

  public Set<String> rolesInUse() {
    return new LinkedHashSet<>(
        jdbc.sql("select distinct role from access.grants order by role")
            .query(String.class)
            .list());
  }

  /**
   * Counts a wrong password.
   *
   * @return whether this one locked it
   */
  public boolean failed(int id, Instant now) {
    return jdbc.sql(
            """
            update access.accounts
            set failures = case when failures + 1 >= :limit then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= :limit then :until::timestamptz end
            where id = :id and (locked_until is null or locked_until <= :now)
            returning locked_until is not null
            """)
        .param("id", id)
        .param("limit", FAILURES_THAT_LOCK)
        .param("until", at(now.plus(LOCKED)))
        .param("now", at(now))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Notes a right password; false when the account was locked or disabled meanwhile. */
  public boolean signedIn(int id, Instant now) {
    return jdbc.sql(
                """
                update access.accounts set failures = 0, locked_until = null, signed_in_at = :now
                where id = :id and not disabled and (locked_until is null or locked_until <= :now)
                """)
            .param("id", id)
            .param("now", at(now))
            .update()
        == 1;
  }

  private static StoredAccount read(ResultSet row, int number) throws SQLException {
    return new StoredAccount(
        row.getInt("id"),
        row.getString("name"),
        row.getString("display_name"),
        row.getString("password"),
        row.getBoolean("temporary"),
        row.getInt("epoch"),
        instant(row, "locked_until"),
        row.getBoolean("disabled"),
        instant(row, "signed_in_at"),
        grants((String[]) row.getArray("grants").getArray()));
  }

  private static Set<Caller.Grant> grants(String[] written) {
    Set<Caller.Grant> grants = new LinkedHashSet<>();
    for (String each : written) {
      int colon = each.indexOf(':');
      grants.add(
          new Caller.Grant(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1))));
    }
    return Set.copyOf(grants);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String pattern(String words) {
    return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
