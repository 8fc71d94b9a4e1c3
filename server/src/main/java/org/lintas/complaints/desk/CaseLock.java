package org.lintas.complaints.desk;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one change around a complaint happen after the other. The complaint is held before what
 * hangs on it: so does whoever takes one back or hands it over, and two never wait for each other.
 */
public final class CaseLock {

  private CaseLock() {}

  /**
   * Holds the complaint on which a row hangs until the transaction ends.
   *
   * @param table that has a column {@code complaint}
   */
  public static void of(JdbcClient sql, String table, long id) {
    sql.sql(
            """
            select 1 from complaints.complaint
            where id = (select complaint from complaints.%s where id = ?) for update
            """
                .formatted(table))
        .param(id)
        .query(Integer.class)
        .optional();
  }
}
