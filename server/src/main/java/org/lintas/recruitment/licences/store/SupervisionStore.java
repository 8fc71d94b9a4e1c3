package org.lintas.recruitment.licences.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.licences.Bond;
import org.lintas.recruitment.licences.Inspection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of inspections and of security. */
@Repository
public class SupervisionStore {

  private final JdbcTemplate jdbc;

  SupervisionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts what cases tell in the place of what they told before. */
  public void replace(
      Collection<Long> cases, List<Inspection> inspections, List<Bond.Movement> movements) {
    Object[] all = {cases.toArray(Long[]::new)};
    jdbc.update("delete from recruitment.inspections where case_serial = any(?)", all);
    jdbc.update("delete from recruitment.bond_movements where case_serial = any(?)", all);
    jdbc.batchUpdate(
        """
        insert into recruitment.inspections (case_serial, organisation, entry, inspected_on,
          outcome, findings, with_whom, by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        inspections.stream().map(SupervisionStore::values).toList());
    jdbc.batchUpdate(
        """
        insert into recruitment.bond_movements (case_serial, organisation, amount, moved_on,
          currency, kind, stage, paper, reason)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        movements.stream().map(SupervisionStore::values).toList());
  }

  private static @Nullable Object[] values(Inspection inspection) {
    return new @Nullable Object[] {
      inspection.caseSerial(),
      inspection.organisation(),
      inspection.entry(),
      inspection.on(),
      inspection.outcome(),
      inspection.findings(),
      inspection.withWhom(),
      inspection.by()
    };
  }

  private static @Nullable Object[] values(Bond.Movement movement) {
    return new @Nullable Object[] {
      movement.caseSerial(),
      movement.organisation(),
      movement.amount().minor(),
      movement.on(),
      movement.amount().currency(),
      movement.kind().word(),
      movement.stage(),
      movement.paper(),
      movement.reason()
    };
  }

  /** Inspections of an organisation, newest first. */
  public List<Inspection> inspections(long organisation) {
    return jdbc.query(
        """
        select * from recruitment.inspections where organisation = ?
        order by inspected_on desc, case_serial desc, entry desc
        """,
        (row, _) -> inspection(row),
        organisation);
  }

  /** What was moved of the bond of an organisation, oldest first. */
  public List<Bond.Movement> movements(long organisation) {
    return jdbc.query(
        """
        select * from recruitment.bond_movements where organisation = ?
        order by moved_on, case_serial, stage
        """,
        (row, _) -> movement(row),
        organisation);
  }

  public List<Inspection> inspectionsOfCases(Collection<Long> cases) {
    return jdbc.query(
        "select * from recruitment.inspections where case_serial = any(?)",
        (row, _) -> inspection(row),
        (Object) cases.toArray(Long[]::new));
  }

  public List<Bond.Movement> movementsOfCases(Collection<Long> cases) {
    return jdbc.query(
        "select * from recruitment.bond_movements where case_serial = any(?)",
        (row, _) -> movement(row),
        (Object) cases.toArray(Long[]::new));
  }

  private static Inspection inspection(ResultSet row) throws SQLException {
    return new Inspection(
        row.getLong("case_serial"),
        row.getInt("entry"),
        row.getLong("organisation"),
        row.getObject("inspected_on", LocalDate.class),
        row.getString("outcome"),
        row.getString("findings"),
        row.getString("with_whom"),
        row.getString("by"));
  }

  private static Bond.Movement movement(ResultSet row) throws SQLException {
    return new Bond.Movement(
        row.getLong("case_serial"),
        row.getString("stage"),
        row.getLong("organisation"),
        row.getObject("moved_on", LocalDate.class),
        Bond.Kind.of(row.getString("kind")).orElseThrow(),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getString("paper"),
        row.getString("reason"));
  }
}
