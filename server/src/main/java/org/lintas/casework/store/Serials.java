package org.lintas.casework.store;

import java.util.List;
import org.lintas.node.SerialStock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Serials of new cases. */
@Component
public class Serials {

  private final SerialStock stock;

  Serials(JdbcClient sql) {
    stock = new SerialStock(sql, "casework.serials");
  }

  public List<Long> take(int count) {
    return stock.take(count);
  }
}
