package org.lintas.organisations.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lintas.organisations.Behind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who stands behind which organisation, and which accounts act for it. */
@Component
public class RoleStore {

  private static final String SELECT =
      """
      select r.organisation, r.role, r.since, r.until,
      """
          + NaturalPersonStore.COLUMNS
          + """
          from organisations.roles r join organisations.persons p on p.id = r.person
          """;

  private final JdbcTemplate jdbc;

  RoleStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes roles by one statement. */
  public void add(List<Behind> roles) {
    jdbc.update(
        """
        insert into organisations.roles (organisation, person, role, since, until)
        select organisation, person, role, since::date, until::date
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
          as given (organisation, person, role, since, until)
        """,
        OrganisationStore.column(roles, Behind::organisation, Long[]::new),
        OrganisationStore.column(roles, each -> each.person().id(), Long[]::new),
        OrganisationStore.column(roles, each -> each.role().word(), String[]::new),
        OrganisationStore.column(roles, each -> each.since().toString(), String[]::new),
        OrganisationStore.column(
            roles, each -> OrganisationStore.text(each.until()), String[]::new));
  }

  /** Sets the last day of a role. */
  public void end(Behind role, LocalDate until) {
    jdbc.update(
        """
        update organisations.roles set until = ?
        where organisation = ? and person = ? and role = ? and since = ?
        """,
        until,
        role.organisation(),
        role.person().id(),
        role.role().word(),
        role.since());
  }

  /** Organisation → who stands and stood behind it, longest first. */
  public Map<Long, List<Behind>> behind(Collection<Long> organisations) {
    return grouped(
        SELECT + " where r.organisation = any(?) order by r.organisation, r.since, p.id, r.role",
        organisations,
        Behind::organisation);
  }

  /** Person → behind which organisations. */
  public Map<Long, List<Behind>> ofPersons(Collection<Long> persons) {
    return grouped(
        SELECT + " where r.person = any(?) order by r.person, r.since, r.organisation, r.role",
        persons,
        each -> each.person().id());
  }

  private Map<Long, List<Behind>> grouped(
      String sql, Collection<Long> serials, java.util.function.ToLongFunction<Behind> by) {
    Map<Long, List<Behind>> grouped = new LinkedHashMap<>();
    if (!serials.isEmpty()) {
      jdbc.query(
          sql,
          row -> {
            Behind behind = behind(row);
            grouped
                .computeIfAbsent(by.applyAsLong(behind), _ -> new java.util.ArrayList<>())
                .add(behind);
          },
          (Object) serials.toArray(Long[]::new));
    }
    return grouped;
  }

  private static Behind behind(ResultSet row) throws SQLException {
    @Nullable LocalDate until = row.getObject("until", LocalDate.class);
    return new Behind(
        row.getLong("organisation"),
        NaturalPersonStore.person(row),
        Behind.Role.of(row.getString("role")).orElseThrow(),
        row.getObject("since", LocalDate.class),
        until);
  }

  /** Lets an account act for an organisation, or no longer. */
  public void setMember(int account, long organisation, boolean member) {
    jdbc.update(
        member
            ? "insert into organisations.members (account, organisation) values (?, ?)"
                + " on conflict do nothing"
            : "delete from organisations.members where account = ? and organisation = ?",
        account,
        organisation);
  }

  /** For which organisations an account acts. */
  public TreeSet<Long> organisationsOf(int account) {
    return new TreeSet<>(
        jdbc.query(
            "select organisation from organisations.members where account = ?",
            (row, _) -> row.getLong(1),
            account));
  }

  /** Organisation → accounts that act for it. */
  public Map<Long, TreeSet<Integer>> members(Collection<Long> organisations) {
    Map<Long, TreeSet<Integer>> members = new LinkedHashMap<>();
    if (!organisations.isEmpty()) {
      jdbc.query(
          """
          select organisation, account from organisations.members
          where organisation = any(?) order by organisation, account
          """,
          row -> {
            members.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>()).add(row.getInt(2));
          },
          (Object) organisations.toArray(Long[]::new));
    }
    return members;
  }
}
