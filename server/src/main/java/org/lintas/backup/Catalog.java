package org.lintas.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables and sequences of the modules' schemas. */
final class Catalog {

  /** A column that names its own transaction means nothing in another PostgreSQL. */
  private static final String TABLES =
      """
      select c.oid::regclass::text,
        array_agg(quote_ident(a.attname) order by a.attnum)
          filter (where coalesce(pg_get_expr(d.adbin, d.adrelid), '') not like '%pg_current_xact_id%')
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace::regnamespace::text = any(?) and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname <> 'flyway_schema_history'
      group by c.oid order by array_position(?, c.relnamespace::regnamespace::text), c.relname
      """;

  private static final String REFERENCES =
      """
      select conrelid::regclass::text, confrelid::regclass::text from pg_constraint
      where contype = 'f' and conrelid <> confrelid
        and connamespace::regnamespace::text = any(?)
      """;

  private static final String SEQUENCES =
      """
      select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
      where schemaname = any(?) and last_value is not null
      """;

  private final Connection connection;
  private final Array schemas;

  Catalog(Connection connection, List<String> schemas) throws SQLException {
    this.connection = connection;
    this.schemas = connection.createArrayOf("text", schemas.toArray());
  }

  /** A table that refers to another comes after it. */
  List<Contents.Table> tables() throws SQLException {
    Map<String, Contents.Table> tables = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
      statement.setArray(1, schemas);
      statement.setArray(2, schemas);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String[] columns = (String[]) rows.getArray(2).getArray();
          tables.put(
              rows.getString(1), new Contents.Table(rows.getString(1), Arrays.asList(columns)));
        }
      }
    }
    return ordered(tables, references());
  }

  private static List<Contents.Table> ordered(
      Map<String, Contents.Table> tables, Map<String, Set<String>> references) {
    Map<String, Contents.Table> ordered = new LinkedHashMap<>();
    while (ordered.size() < tables.size()) {
      int before = ordered.size();
      tables.forEach((name, table) -> {
        if (ordered.keySet().containsAll(references.getOrDefault(name, Set.of()))) {
          ordered.putIfAbsent(name, table);
        }
      });
      if (ordered.size() == before) {
        throw new IllegalStateException("tables that refer to each other in a circle");
      }
    }
    return new ArrayList<>(ordered.values());
  }

  private Map<String, Set<String>> references() throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
      statement.setArray(1, schemas);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          references
              .computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>())
              .add(rows.getString(2));
        }
      }
    }
    return references;
  }

  /** Last values. They run ahead of the rows, whatever the transaction sees. */
  Map<String, Long> sequences() throws SQLException {
    Map<String, Long> sequences = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
      statement.setArray(1, schemas);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          sequences.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return sequences;
  }

  /** Whether no table holds a row. */
  boolean isEmpty() throws SQLException {
    for (Contents.Table table : tables()) {
      try (PreparedStatement statement =
              connection.prepareStatement("select exists (select from " + table.name() + ")");
          ResultSet found = statement.executeQuery()) {
        if (found.next() && found.getBoolean(1)) {
          return false;
        }
      }
    }
    return true;
  }
}
