package org.lintas.casework.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lintas.casework.Passages.Passage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads on which days cases began and ended. */
@Repository
public class CaseDays {

  private final JdbcClient sql;

  CaseDays(JdbcClient sql) {
    this.sql = sql;
  }

  public Map<Long, Passage> of(Collection<Long> cases) {
    Map<Long, Passage> found = new HashMap<>();
    sql.sql(
            """
            select c.serial, c.started_on,
              case when c.status = 'finished' then c.finished_on end as granted,
              (select count(*) from casework.stages s
               where s.serial = c.serial and s.progress = 'completed') as stages
            from casework.cases c where c.serial = any(?)
            """)
        .params((Object) cases.toArray(Long[]::new))
        .query(row -> {
          found.put(
              row.getLong("serial"),
              new Passage(
                  row.getObject("started_on", LocalDate.class),
                  row.getObject("granted", LocalDate.class),
                  row.getInt("stages")));
        });
    return found;
  }
}
