package org.lintas.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables of a database with their bytes; partitions count for the table they are of. */
record Sizes(List<Table> tables) {

  /**
   * @param name with its schema
   * @param rows as PostgreSQL estimates them
   * @param bytes of rows, long values apart included, without indexes
   */
  record Table(String name, long rows, long bytes, long indexes) {
    long whole() {
      return bytes + indexes;
    }
  }

  /** Tables of some schemas, the largest first. */
  static Sizes of(Connection owner, String... schemas) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select root::regclass::text as name, sum(greatest(reltuples, 0))::bigint as rows,
                  sum(pg_table_size(oid)) as bytes, sum(pg_indexes_size(oid)) as indexes
                from (
                  select coalesce(pg_partition_root(oid)::oid, oid) as root, oid, reltuples
                  from pg_class
                  where relkind = 'r' and relnamespace::regnamespace::text in (%s)) t
                group by root
                order by sum(pg_total_relation_size(oid)) desc
                """
                    .formatted("'" + String.join("', '", schemas) + "'"))) {
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
      }
    }
    return new Sizes(tables);
  }

  /** Bytes of a whole database. */
  static long database(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
      size.next();
      return size.getLong(1);
    }
  }

  long whole() {
    return tables.stream().mapToLong(Table::whole).sum();
  }

  void print(long people) {
    Figures figures = new Figures("table", "MB", "of it indexes", "bytes a person");
    for (Table table : tables) {
      if (table.whole() > whole() / 200) {
        figures.row(
            table.name(), table.whole() / 1e6, table.indexes() / 1e6, table.whole() / people);
      }
    }
    figures.row("all", whole() / 1e6, "", whole() / people).print();
  }
}
