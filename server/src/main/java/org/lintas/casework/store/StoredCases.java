package org.lintas.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.casework.model.Rows;
import org.lintas.casework.model.Rows.StageRow;
import org.lintas.casework.model.Standing;
import org.lintas.shared.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of cases back, to be compared with what the journal says. */
@Repository
public class StoredCases {

  /**
   * The rows of one case.
   *
   * @param columns of the case, by name
   */
  public record Stored(Map<String, @Nullable Object> columns, Map<String, StageRow> stages) {

    /** The first difference in words, without any answer in them. */
    public Optional<String> differsFrom(Rows rows) {
      Map<String, @Nullable Object> told = columnsOf(rows);
      for (Map.Entry<String, @Nullable Object> column : told.entrySet()) {
        if (!Objects.equals(column.getValue(), columns.get(column.getKey()))) {
          return Optional.of(
              "its " + column.getKey() + " in the tables is not what the journal tells");
        }
      }
      for (StageRow stage : rows.stages()) {
        if (!stage.equals(stages.get(stage.stage()))) {
          return Optional.of(
              "stage " + stage.stage() + " in the tables is not what the journal tells");
        }
      }
      return stages.size() == rows.stages().size()
          ? Optional.empty()
          : Optional.of("the tables hold a stage that the journal does not tell of");
    }
  }

  private final JdbcClient sql;

  StoredCases(JdbcClient sql) {
    this.sql = sql;
  }

  /** Rows of cases, by two statements. */
  public Map<Long, Stored> read(Collection<Long> serials) {
    Long[] wanted = serials.toArray(Long[]::new);
    Map<Long, Stored> found = new HashMap<>();
    sql.sql(
            """
            select c.*, p.facts::text as facts
            from casework.cases c left join casework.profiles p on p.id = c.profile
            where serial = any(?)
            """)
        .param(wanted)
        .query(row -> {
          found.put(row.getLong("serial"), new Stored(columns(row), new HashMap<>()));
        });
    sql.sql("select * from casework.stages where serial = any(?)")
        .param(wanted)
        .query(row -> {
          Stored stored = found.get(row.getLong("serial"));
          if (stored != null) {
            stored.stages().put(row.getString("stage"), stage(row));
          }
        });
    return found;
  }

  /** Some cases of which the journal has no entry. The one place that looks into its schema. */
  public List<Long> withoutJournal() {
    List<Long> serials = new ArrayList<>();
    sql.sql(
            """
            select serial from casework.cases
            where not exists (
              select from journal.entries where chain = 1 and subject = serial and seq = 1)
            union
            select serial from casework.stages s
            where not exists (select from casework.cases c where c.serial = s.serial)
            order by serial limit 10
            """)
        .query(row -> {
          serials.add(row.getLong(1));
        });
    return serials;
  }

  private static Map<String, @Nullable Object> columnsOf(Rows rows) {
    Standing standing = rows.standing();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("version", standing.version());
    columns.put("status", Word.of(standing.state().status()));
    columns.put("series", rows.series());
    columns.put("procedure", standing.origin().procedure());
    columns.put("subject", standing.origin().subject());
    columns.put("office", standing.origin().office());
    columns.put("beginning", standing.span().startedOn());
    columns.put("moment of recording", standing.span().recordedAt());
    columns.put("end", standing.span().finishedOn());
    columns.put("reference", standing.origin().reference());
    columns.put("likeness", standing.origin().alike());
    columns.put("profile", rows.facts());
    return columns;
  }

  private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("version", row.getInt("version"));
    columns.put("status", row.getString("status"));
    columns.put("series", row.getInt("series"));
    columns.put("procedure", row.getInt("procedure"));
    columns.put("subject", row.getLong("subject"));
    columns.put("office", row.getInt("office"));
    columns.put("beginning", row.getObject("started_on", LocalDate.class));
    columns.put(
        "moment of recording", row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    columns.put("end", row.getObject("finished_on", LocalDate.class));
    columns.put("reference", row.getString("reference"));
    columns.put("likeness", row.getObject("alike", Long.class));
    columns.put("profile", row.getString("facts"));
    return columns;
  }

  private static StageRow stage(ResultSet row) throws SQLException {
    return new StageRow(
        row.getString("stage"),
        row.getInt("turn"),
        row.getString("progress"),
        row.getObject("opened", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getObject("closes", LocalDate.class),
        row.getObject("done", LocalDate.class),
        row.getString("outcome"),
        row.getLong("fees_due"),
        row.getLong("fees_paid"),
        row.getString("decided_by"));
  }
}
