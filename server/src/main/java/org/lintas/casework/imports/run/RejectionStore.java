package org.lintas.casework.imports.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.imports.model.Rejection;
import org.lintas.procedure.Reason;
import org.lintas.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rejected rows of an import, reason by reason. */
@Repository
public class RejectionStore {

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final JsonMapper json = JsonMapper.builder().build();

  RejectionStore(JdbcClient sql) {
    this.sql = sql;
  }

  void add(long id, List<Rejection> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    sql.sql(
            """
            insert into casework.import_rejections
              (import, row, place, col, value, code, field, details)
            select ?, row, row_number() over (partition by row order by told), col, value, code,
              field, details
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::jsonb[])
              with ordinality as t(row, col, value, code, field, details, told)
            """)
        .params(
            id,
            rejections.stream().map(Rejection::row).toArray(Integer[]::new),
            rejections.stream().map(Rejection::column).toArray(String[]::new),
            rejections.stream().map(each -> storable(each.value())).toArray(String[]::new),
            rejections.stream().map(each -> each.reason().code()).toArray(String[]::new),
            rejections.stream().map(each -> storable(each.reason().field())).toArray(String[]::new),
            rejections.stream().map(each -> details(each.reason())).toArray(String[]::new))
        .update();
  }

  /** PostgreSQL keeps no zero characters. */
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  private String details(Reason reason) {
    return json.writeValueAsString(reason.details()).replace("\\u0000", "\\uFFFD");
  }

  public Page<Rejection> list(long id, int page, int size) {
    List<Rejection> contents =
        sql.sql(
                """
                select r.* from (
                    select row, place from casework.import_rejections where import = ?
                    order by row, place limit ? offset ?) as wanted
                  join casework.import_rejections r
                    on r.import = ? and r.row = wanted.row and r.place = wanted.place
                order by r.row, r.place
                """)
            .params(id, size, (long) page * size, id)
            .query(this::rejection)
            .list();
    long total =
        sql.sql("select reasons from casework.imports where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    return new Page<>(contents, page, size, total);
  }

  /** Hands over the reasons of rows from one on, in order, at most so many. */
  public void each(long id, int fromRow, int most, Consumer<Rejection> reader) {
    sql.sql(
            """
            select * from casework.import_rejections where import = ? and row >= ?
            order by row, place limit ?
            """)
        .params(id, fromRow, most)
        .query(this::rejection)
        .list()
        .forEach(reader);
  }

  public void forget(long id) {
    sql.sql("delete from casework.import_rejections where import = ?").param(id).update();
    sql.sql("update casework.imports set reasons = 0 where id = ? and reasons > 0")
        .param(id)
        .update();
  }

  private Rejection rejection(ResultSet row, int number) throws SQLException {
    return new Rejection(
        row.getInt("row"),
        row.getString("col"),
        row.getString("value"),
        new Reason(
            row.getString("code"),
            row.getString("field"),
            json.readValue(row.getString("details"), DETAILS)));
  }
}
