package org.lintas.casework.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.casework.model.Rows;
import org.lintas.casework.model.Rows.StageRow;
import org.lintas.casework.model.Standing;
import org.lintas.shared.Word;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of cases and stages: one statement for one case or for thousands. */
@Repository
class CaseTables {

  private static final int MANY = 200;

  private static final String CASE_COLUMNS =
      "serial, series, procedure, subject, office, status, version, started_on, recorded_at,"
          + " finished_on, reference, alike, profile";
  private static final String[] CASE_TYPES = {
    "int8",
    "int2",
    "int2",
    "int8",
    "int4",
    "text",
    "int4",
    "date",
    "timestamptz",
    "date",
    "text",
    "int8",
    "int4"
  };
  private static final String STAGE_COLUMNS =
      "serial, stage, series, office, turn, progress, opened, due, closes, done, outcome,"
          + " fees_due, fees_paid, decided_by";
  private static final String[] STAGE_TYPES = {
    "int8", "text", "int2", "int4", "int2", "text", "date", "date", "date", "date", "text", "int8",
    "int8", "text"
  };
  private static final String[] MOVE_TYPES = {"int8", "int4", "text", "date", "int4"};
  private static final String[] GONE_TYPES = {"int8", "text"};

  private static final String BEGIN =
      """
      with begun as (
        insert into casework.cases (%s) select * from %s as given returning serial)
      insert into casework.stages (%s) select * from %s as given
      """;

  /** A case that another transaction moved meanwhile is left alone, with its stages. */
  private static final String MOVE =
      """
      with moved as (
        update casework.cases c
        set version = n.version, status = n.status, finished_on = n.finished_on, profile = n.profile
        from %s as n(serial, version, status, finished_on, profile)
        where c.serial = n.serial and c.version = n.version - 1
        returning c.serial),
      placed as (
        insert into casework.stages as s (%s)
        select p.* from %s as p(%s) join moved using (serial)
        on conflict (serial, stage) do update set
          turn = excluded.turn, progress = excluded.progress, opened = excluded.opened,
          due = excluded.due, closes = excluded.closes, done = excluded.done,
          outcome = excluded.outcome, fees_due = excluded.fees_due,
          fees_paid = excluded.fees_paid, decided_by = excluded.decided_by,
          claimed_by = case
            when s.turn = excluded.turn and s.progress = excluded.progress then s.claimed_by
          end)%s
      select serial from moved
      """;

  private static final String DROP =
      """
      ,
      dropped as (
        delete from casework.stages s
        using %s as g(serial, stage) join moved using (serial)
        where s.serial = g.serial and s.stage = g.stage)
      """;

  /** Only a case that stands where it was read goes, with its stages. */
  private static final String REMOVE =
      """
      with gone as (
        delete from casework.cases c
        using unnest(?::bigint[], ?::int[]) as g(serial, version)
        where c.serial = g.serial and c.version = g.version
        returning c.serial),
      stages as (
        delete from casework.stages s using gone where s.serial = gone.serial)
      select serial from gone
      """;

  private final JdbcTemplate jdbc;
  private final Profiles profiles;

  CaseTables(JdbcTemplate jdbc, Profiles profiles) {
    this.jdbc = jdbc;
    this.profiles = profiles;
  }

  /** How a case's rows change. */
  record Move(Rows before, Rows after) {}

  /**
   * Enters new cases.
   *
   * @throws org.springframework.dao.DuplicateKeyException when a reference is already there
   */
  void begin(List<Rows> begun) {
    Map<String, Integer> facts = profiles.serials(begun.stream().map(Rows::facts).toList());
    boolean one = begun.size() == 1;
    Columns cases = new Columns(one, CASE_TYPES);
    Columns stages = new Columns(one, STAGE_TYPES);
    for (Rows rows : begun) {
      addCase(cases, rows, facts.getOrDefault(rows.facts(), 0));
      rows.stages().forEach(stage -> addStage(stages, rows, stage));
    }
    run(connection -> begin(connection, cases, stages));
  }

  /** Moves cases on; returns the serials of those that were still where they were read. */
  Set<Long> move(List<Move> moves) {
    Map<String, Integer> facts =
        profiles.serials(moves.stream().map(move -> move.after().facts()).toList());
    boolean one = moves.size() == 1;
    Columns cases = new Columns(one, MOVE_TYPES);
    Columns placed = new Columns(one, STAGE_TYPES);
    Columns gone = new Columns(one, GONE_TYPES);
    for (Move move : moves) {
      Rows after = move.after();
      Standing standing = after.standing();
      cases.add(
          standing.serial(),
          standing.version(),
          Word.of(standing.state().status()),
          standing.span().finishedOn(),
          facts.getOrDefault(after.facts(), 0));
      after.changedSince(move.before()).forEach(stage -> addStage(placed, after, stage));
      after.goneSince(move.before()).forEach(stage -> gone.add(standing.serial(), stage));
    }
    return run(connection -> move(connection, cases, placed, gone));
  }

  /** Removes cases whose beginning is taken back; returns those that were still as read. */
  Set<Long> remove(List<Standing> cases) {
    return new HashSet<>(
        jdbc.query(
            REMOVE,
            (row, _) -> row.getLong(1),
            cases.stream().map(Standing::serial).toArray(Long[]::new),
            cases.stream().map(Standing::version).toArray(Integer[]::new)));
  }

  /** Of persons those whom no case is about. */
  List<Long> withoutCase(List<Long> persons) {
    return jdbc.query(
        """
        select person from unnest(?::bigint[]) as asked(person)
        where not exists (select from casework.cases c where c.subject = asked.person)
        """,
        (row, _) -> row.getLong(1),
        (Object) persons.toArray(Long[]::new));
  }

  private static boolean begin(Connection connection, Columns cases, Columns stages)
      throws SQLException {
    if (cases.size() > MANY) {
      cases.copy(connection, "casework.cases (" + CASE_COLUMNS + ")");
      stages.copy(connection, "casework.stages (" + STAGE_COLUMNS + ")");
    } else {
      String sql = BEGIN.formatted(CASE_COLUMNS, cases.source(), STAGE_COLUMNS, stages.source());
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        stages.bind(statement, cases.bind(statement, 1));
        statement.executeUpdate();
      }
    }
    return true;
  }

  private static Set<Long> move(Connection connection, Columns cases, Columns placed, Columns gone)
      throws SQLException {
    Set<Long> moved = new HashSet<>();
    String drop = gone.size() == 0 ? "" : DROP.formatted(gone.source());
    String sql =
        MOVE.formatted(cases.source(), STAGE_COLUMNS, placed.source(), STAGE_COLUMNS, drop);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = placed.bind(statement, cases.bind(statement, 1));
      if (gone.size() > 0) {
        gone.bind(statement, next);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          moved.add(rows.getLong(1));
        }
      }
    }
    return moved;
  }

  private static void addCase(Columns cases, Rows rows, int profile) {
    Standing standing = rows.standing();
    cases.add(
        standing.serial(),
        rows.series(),
        standing.origin().procedure(),
        standing.origin().subject(),
        standing.origin().office(),
        Word.of(standing.state().status()),
        standing.version(),
        standing.span().startedOn(),
        standing.span().recordedAt().atOffset(ZoneOffset.UTC),
        standing.span().finishedOn(),
        standing.origin().reference(),
        standing.origin().alike(),
        profile);
  }

  private static void addStage(Columns stages, Rows rows, StageRow stage) {
    stages.add(
        rows.standing().serial(),
        stage.stage(),
        rows.series(),
        rows.standing().origin().office(),
        stage.turn(),
        stage.progress(),
        stage.opened(),
        stage.due(),
        stage.closes(),
        stage.done(),
        stage.outcome(),
        stage.feesDue(),
        stage.feesPaid(),
        stage.decidedBy());
  }

  private <T> T run(ConnectionCallback<T> work) {
    T result = jdbc.execute(work);
    if (result == null) {
      throw new IllegalStateException("a statement without a result");
    }
    return result;
  }
}
