package org.lintas.complaints.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was given keys of a channel or lost them, and by whom. */
@Component
public class KeyActs {

  private final JdbcClient sql;
  private final Clock clock;

  KeyActs(@Qualifier("complaints") JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One act.
   *
   * @param action {@code start}, {@code admit}, {@code leave}, {@code ask}, {@code agree} or {@code
   *     recover}
   * @param account whose keys it is about
   */
  public record Act(Instant at, String actor, String action, int account) {}

  /** The last of a channel, newest first. */
  public List<Act> last(String channel, int most) {
    return sql.sql(
            """
            select at, actor, action, account from complaints.key_act
            where channel = ? order by at desc, id limit ?
            """)
        .params(channel, most)
        .query((row, _) ->
            new Act(
                Stored.needed(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getInt("account")))
        .list();
  }

  void note(String channel, String actor, String action, int account) {
    sql.sql(
            """
            insert into complaints.key_act (id, channel, at, actor, action, account)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(RandomIds.next(), channel, Stored.moment(clock.instant()), actor, action, account)
        .update();
  }
}
