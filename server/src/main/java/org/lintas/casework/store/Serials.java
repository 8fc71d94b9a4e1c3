package org.lintas.casework.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Serials of new cases, taken from the database a hundred at a time. */
@Component
public class Serials {

  private static final int BLOCK = 100;

  private final JdbcClient sql;
  private final Deque<Long> stock = new ArrayDeque<>();

  Serials(JdbcClient sql) {
    this.sql = sql;
  }

  public synchronized List<Long> take(int count) {
    if (stock.size() < count) {
      refill(count - stock.size());
    }
    List<Long> taken = new ArrayList<>(count);
    for (int each = 0; each < count; each++) {
      taken.add(stock.removeFirst());
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
            stock.addLast(serial);
          }
        });
  }
}
