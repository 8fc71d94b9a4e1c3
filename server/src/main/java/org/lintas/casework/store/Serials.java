package org.lintas.casework.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Serials of new cases, taken from the database a hundred at a time. */
@Component
public class Serials {

  private static final int BLOCK = 100;

  private final JdbcClient sql;
  private final Queue<Long> stock = new ConcurrentLinkedQueue<>();

  Serials(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Takes serials; the database is asked outside of any lock, because whoever waits for a
   * connection with a lock held stops all who have a connection and wait for the lock.
   */
  public List<Long> take(int count) {
    List<Long> taken = new ArrayList<>(count);
    while (taken.size() < count) {
      Long next = stock.poll();
      if (next == null) {
        refill(count - taken.size());
      } else {
        taken.add(next);
      }
    }
    return taken;
  }

  private void refill(int missing) {
    sql.sql("select nextval('casework.serials') from generate_series(1, ?)")
        .param((missing + BLOCK - 1) / BLOCK)
        .query(Long.class)
        .list()
        .forEach(first -> {
          for (long serial = first; serial < first + BLOCK; serial++) {
            stock.add(serial);
          }
        });
  }
}
