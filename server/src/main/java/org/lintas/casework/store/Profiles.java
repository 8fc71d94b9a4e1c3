package org.lintas.casework.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Serials of the facts that cases are counted by; those often met are kept in memory. */
@Component
class Profiles {

  private static final int MOST_KEPT = 200_000;

  private final JdbcClient sql;
  private final Map<String, Integer> kept = new ConcurrentHashMap<>();

  Profiles(JdbcClient sql) {
    this.sql = sql;
  }

  /** Serial of each; unknown ones are entered. */
  Map<String, Integer> serials(Collection<String> facts) {
    Map<String, Integer> serials = new HashMap<>();
    TreeSet<String> unknown = new TreeSet<>(); // in order: two transactions never wait crosswise
    for (String each : facts) {
      Integer serial = kept.get(each);
      if (serial == null) {
        unknown.add(each);
      } else {
        serials.put(each, serial);
      }
    }
    if (!unknown.isEmpty()) {
      Map<String, Integer> entered = enter(new ArrayList<>(unknown));
      serials.putAll(entered);
      keepAfterCommit(entered);
    }
    return serials;
  }

  private Map<String, Integer> enter(List<String> facts) {
    String[] texts = facts.toArray(String[]::new);
    sql.sql(
            """
            insert into casework.profiles (facts)
            select f::jsonb from unnest(?::text[]) with ordinality as t(f, place) order by place
            on conflict (md5(facts::text)) do nothing
            """)
        .param(texts)
        .update();
    Map<String, Integer> serials = new HashMap<>();
    sql.sql(
            """
            select p.facts::text as facts, p.id
            from unnest(?::text[]) as t(f)
            join casework.profiles p on md5(p.facts::text) = md5(t.f::jsonb::text)
            """)
        .param(texts)
        .query(row -> {
          serials.put(row.getString("facts"), row.getInt("id"));
        });
    return serials;
  }

  /** A serial whose transaction rolled back names nothing. */
  private void keepAfterCommit(Map<String, Integer> entered) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            if (kept.size() < MOST_KEPT) {
              kept.putAll(entered);
            }
          }
        });
  }
}
