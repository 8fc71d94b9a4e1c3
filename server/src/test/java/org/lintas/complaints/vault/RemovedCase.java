package org.lintas.complaints.vault;

import java.util.LinkedHashMap;
import org.lintas.node.OwnerAccount;

/** A case that the owner of the database takes away whole, rows and entries, and brings back. */
public final class RemovedCase implements AutoCloseable {

  private static final String KEPT = "removed_case";

  private final OwnerAccount owner;
  private final LinkedHashMap<String, String> tables = new LinkedHashMap<>();

  public RemovedCase(OwnerAccount owner, long complaint) {
    this.owner = owner;
    tables.put("complaint", "id = " + complaint);
    for (String table : new String[] {"entry", "data_key", "receipt"}) {
      tables.put(table, "complaint = " + complaint);
    }
    run("create schema " + KEPT);
    tables.forEach((table, rows) ->
        run(
            "create table %s.%s as select * from complaints.%2$s where %s"
                .formatted(KEPT, table, rows)));
    run("alter table complaints.entry disable trigger refuse_change");
    tables
        .sequencedEntrySet()
        .reversed()
        .forEach(each ->
            run("delete from complaints.%s where %s".formatted(each.getKey(), each.getValue())));
    run("alter table complaints.entry enable always trigger refuse_change");
  }

  @Override
  public void close() {
    for (String table : tables.keySet()) {
      String columns =
          owner
              .sql()
              .sql(
                  """
                  select string_agg(quote_ident(column_name), ',')
                  from information_schema.columns
                  where table_schema = 'complaints' and table_name = ? and is_generated = 'NEVER'
                  """)
              .param(table)
              .query(String.class)
              .single();
      run(
          "insert into complaints.%s (%s) select %2$s from %s.%1$s"
              .formatted(table, columns, KEPT));
    }
    run("drop schema " + KEPT + " cascade");
  }

  private void run(String statement) {
    owner.sql().sql(statement).update();
  }
}
