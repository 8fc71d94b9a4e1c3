package org.lintas.access.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of offices. */
@Component
public class OfficeStore {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, String>> NAMES = new TypeReference<>() {};

  private final JdbcClient jdbc;

  OfficeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An office as stored.
   *
   * @param names by language; English is always there
   * @param apart whether it stands beside the state's tree
   */
  public record StoredOffice(
      int id,
      @Nullable Integer parent,
      String code,
      @Nullable String place,
      Map<String, String> names,
      boolean apart) {}

  public List<StoredOffice> all() {
    return jdbc.sql(
            "select id, parent, code, place, names, apart from access.offices order by code")
        .query((row, number) ->
            new StoredOffice(
                row.getInt("id"),
                row.getObject("parent", Integer.class),
                row.getString("code"),
                row.getString("place"),
                JSON.readValue(row.getString("names"), NAMES),
                row.getBoolean("apart")))
        .list();
  }

  public int add(
      @Nullable Integer parent, String code, @Nullable String place, Map<String, String> names) {
    return jdbc.sql(
            """
            insert into access.offices (parent, code, place, names)
            values (:parent, :code, :place, :names::jsonb)
            returning id
            """)
        .param("parent", parent)
        .param("code", code)
        .param("place", place)
        .param("names", JSON.writeValueAsString(names))
        .query(Integer.class)
        .single();
  }

  /** Adds one that stands beside the tree; empty when the code is taken. */
  public Optional<Integer> addApart(String code, Map<String, String> names) {
    return jdbc.sql(
            """
            insert into access.offices (code, names, apart) values (:code, :names::jsonb, true)
            on conflict (code) do nothing
            returning id
            """)
        .param("code", code)
        .param("names", JSON.writeValueAsString(names))
        .query(Integer.class)
        .optional();
  }

  public void change(
      int id, @Nullable Integer parent, @Nullable String place, Map<String, String> names) {
    jdbc.sql(
            """
            update access.offices set parent = :parent, place = :place, names = :names::jsonb
            where id = :id
            """)
        .param("id", id)
        .param("parent", parent)
        .param("place", place)
        .param("names", JSON.writeValueAsString(names))
        .update();
  }
}
