package org.lintas.recruitment.costs.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.procedure.Money;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.Job;
import org.lintas.recruitment.costs.model.Judgement;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One row for each worker of whom something was told: for lists and figures. */
@Repository
public class HireStore {

  private final JdbcTemplate jdbc;

  HireStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A row as the audit compares it.
   *
   * @param paid what stands of each payment: {@code 3: 2022-06-01 150000 THB}
   */
  public record Row(
      long caseSerial,
      int version,
      int payments,
      @Nullable String corridor,
      boolean claimed,
      List<String> paid) {

    /** What the row of a case must be. */
    public static Row of(long caseSerial, Account account) {
      return new Row(
          caseSerial,
          account.version(),
          account.standing().size(),
          account.job() == null ? null : account.job().corridor(),
          account.claim() != null,
          account.standing().stream().map(Row::paid).toList());
    }

    private static String paid(Account.Line line) {
      Money net = line.net();
      String amount = net.minor() + " " + net.currency();
      return line.id() + ": " + line.payment().on() + " " + amount;
    }
  }

  /** Version of a row that is held until the end of the transaction; 0 when there is none. */
  public int lock(long caseSerial) {
    return jdbc
        .query(
            "select version from recruitment.hires where case_serial = ? for update",
            (row, _) -> row.getInt(1),
            caseSerial)
        .stream()
        .findFirst()
        .orElse(0);
  }

  /**
   * Writes what the account has become.
   *
   * @param judged null while no corridor is known
   * @throws DuplicateKeyException when somebody else began it in the same moment
   */
  public void write(long caseSerial, Account account, @Nullable Judgement judged) {
    int updated = account.version() == 1 ? 0 : update(caseSerial, account, judged);
    if (updated == 0) {
      jdbc.update(
          "insert into recruitment.hires (case_serial, version, payments) values (?, 0, 0)",
          caseSerial);
      update(caseSerial, account, judged);
    }
    jdbc.update("delete from recruitment.hire_payments where case_serial = ?", caseSerial);
    jdbc.batchUpdate(
        """
        insert into recruitment.hire_payments (case_serial, payment, paid_on, amount, currency)
        values (?, ?, ?, ?, ?)
        """,
        account.standing().stream()
            .map(line ->
                new Object[] {
                  caseSerial,
                  line.id(),
                  line.payment().on(),
                  line.net().minor(),
                  line.net().currency()
                })
            .toList());
  }

  private int update(long caseSerial, Account account, @Nullable Judgement judged) {
    Job job = account.job();
    BigDecimal earned = job == null || job.firstMonth() == null ? null : job.firstMonth().amount();
    return jdbc.update(
        """
        update recruitment.hires set version = ?, payments = ?, claimed = ?, corridor = ?,
          channel = ?, occupation = ?, sex = ?, agency = ?, employer = ?, began = ?, earned = ?,
          earned_currency = ?, cost = ?, excess = ?, months = ?
        where case_serial = ?
        """,
        account.version(),
        account.standing().size(),
        account.claim() != null,
        job == null ? null : job.corridor(),
        job == null ? null : job.channel().word(),
        job == null ? null : job.occupation(),
        job == null ? null : job.sex(),
        job == null ? null : job.agency(),
        job == null ? null : job.employer(),
        job == null ? null : job.began(),
        earned,
        job == null || job.firstMonth() == null ? null : job.firstMonth().currency(),
        judged == null ? null : judged.total().amount(),
        judged == null ? null : judged.excess().amount(),
        judged == null || !account.isTold() ? null : judged.exactMonths(),
        caseSerial);
  }

  public List<Row> find(Collection<Long> cases) {
    return jdbc.query(
        """
        select case_serial, version, payments, corridor, claimed,
          array(
            select p.payment || ': ' || p.paid_on || ' ' || p.amount || ' ' || p.currency
            from recruitment.hire_payments p where p.case_serial = h.case_serial
            order by p.payment) as paid
        from recruitment.hires h where case_serial = any(?)
        """,
        (row, _) -> row(row),
        (Object) cases.toArray(Long[]::new));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("case_serial"),
        row.getInt("version"),
        row.getInt("payments"),
        row.getString("corridor"),
        row.getBoolean("claimed"),
        List.of((String[]) row.getArray("paid").getArray()));
  }

  /** Cases that the journal tells nothing of; some of them. */
  public List<Long> untold() {
    return jdbc.query(
        """
        select case_serial from recruitment.hires h
        where not exists (
          select from journal.entries e where e.chain = ? and e.subject = h.case_serial)
        order by case_serial limit 100
        """,
        (row, _) -> row.getLong(1),
        Entry.Chain.COST.code());
  }

  /** What is counted of an organisation. */
  public record Counted(int workers, int overcharged, int openClaims, int paidBack) {}

  /** Counts by organisation, of those that recruited or employed somebody who told something. */
  public Map<Long, Counted> counts(Collection<Long> organisations) {
    Map<Long, Counted> counts = new TreeMap<>();
    jdbc.query(
        """
        select o.serial, count(*) as workers,
          count(*) filter (where excess > 0 or claimed) as overcharged,
          count(*) filter (where excess > 0 and claimed) as open_claims,
          count(*) filter (where coalesce(excess, 0) = 0 and claimed) as paid_back
        from unnest(?::bigint[]) as o(serial)
        join recruitment.hires h on o.serial in (h.agency, h.employer)
        group by o.serial
        """,
        row -> {
          counts.put(
              row.getLong("serial"),
              new Counted(
                  row.getInt("workers"),
                  row.getInt("overcharged"),
                  row.getInt("open_claims"),
                  row.getInt("paid_back")));
        },
        (Object) organisations.toArray(Long[]::new));
    return counts;
  }

  /** Agencies that recruited at least so many workers of whom something was told. */
  public List<Long> recruiters(int fewest) {
    return jdbc.query(
        """
        select agency from recruitment.hires where agency is not null
        group by agency having count(*) >= ? order by agency
        """,
        (row, _) -> row.getLong(1),
        fewest);
  }

  /** A worker as figures count her: nothing by which she could be known. */
  public record Counting(
      String corridor,
      String channel,
      @Nullable String sex,
      @Nullable String occupation,
      @Nullable BigDecimal months,
      boolean overcharged) {}

  /** Everybody who began between two days, or of whom the day is not known. */
  public List<Counting> counting(LocalDate first, LocalDate last) {
    return jdbc.query(
        """
        select corridor, channel, sex, occupation, months, coalesce(excess > 0, false) or claimed
          as overcharged
        from recruitment.hires
        where corridor is not null
          and (began is null or began between ? and ?)
        """,
        (row, _) ->
            new Counting(
                Objects.requireNonNull(row.getString("corridor")),
                Objects.requireNonNull(row.getString("channel")),
                row.getString("sex"),
                row.getString("occupation"),
                row.getBigDecimal("months"),
                row.getBoolean("overcharged")),
        first,
        last);
  }
}
