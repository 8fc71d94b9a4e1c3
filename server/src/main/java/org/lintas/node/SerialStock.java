package org.lintas.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Serials taken from the database a hundred at a time; gaps are of no account. */
public final class SerialStock {

  private static final int BLOCK = 100;

  private final JdbcClient sql;
  private final String sequence;
  private final Queue<Long> stock = new ConcurrentLinkedQueue<>();

  /**
   * @param sequence one that counts by hundreds
   */
  public SerialStock(JdbcClient sql, String sequence) {
    this.sql = sql;
    this.sequence = sequence;
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
    sql.sql("select nextval(?::regclass) from generate_series(1, ?)")
        .params(sequence, (missing + BLOCK - 1) / BLOCK)
        .query(Long.class)
        .list()
        .forEach(first -> {
          for (long serial = first; serial < first + BLOCK; serial++) {
            stock.add(serial);
          }
        });
  }
}
