package org.lintas.complaints.vault;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who was admitted to which channel in which role. */
@Component
public class Seats {

  /** The roles there are; the first two have keys of their own to every case of the channel. */
  public static final Set<String> ROLES =
      Set.of(
          "caseworker",
          "custodian",
          "investigator",
          "prosecutor",
          "court-clerk",
          "complaints-manager");

  private final JdbcClient sql;
  private final Clock clock;

  Seats(@Qualifier("complaints") JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public Set<String> roles(String channel, int account) {
    return new HashSet<>(
        sql.sql("select role from complaints.seat where channel = ? and account = ?")
            .params(channel, account)
            .query(String.class)
            .list());
  }

  /** All of a channel: account → roles. */
  public Map<Integer, Set<String>> of(String channel) {
    Map<Integer, Set<String>> found = new HashMap<>();
    sql.sql("select account, role from complaints.seat where channel = ?")
        .param(channel)
        .query(row -> {
          found.computeIfAbsent(row.getInt(1), _ -> new HashSet<>()).add(row.getString(2));
        });
    return found;
  }

  void add(String channel, int account, String role, String by) {
    sql.sql(
            """
            insert into complaints.seat (channel, account, role, since, by) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(channel, account, role, Stored.moment(clock.instant()), by)
        .update();
  }

  void remove(String channel, int account, String role) {
    sql.sql("delete from complaints.seat where channel = ? and account = ? and role = ?")
        .params(channel, account, role)
        .update();
  }
}
