package org.lintas.cards.receipts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lintas.cards.model.CardState;
import org.lintas.cards.receipts.Receipt.Of;
import org.lintas.cards.receipts.Receipt.Paid;
import org.lintas.journal.Entry;
import org.lintas.node.SerialStock;
import org.lintas.procedure.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of receipts. */
@Repository
class ReceiptStore {

  private static final String SELECT =
      """
      select serial, case_serial, entry, place, person, procedure, office, stage, fee, amount,
        currency, paid_on, earlier, made_at, state, version, cose
      from cards.receipts
      """;

  private final JdbcTemplate jdbc;
  private final SerialStock serials;

  ReceiptStore(JdbcTemplate jdbc, JdbcClient sql) {
    this.jdbc = jdbc;
    this.serials = new SerialStock(sql, "cards.receipt_serials");
  }

  List<Long> takeSerials(int count) {
    return serials.take(count);
  }

  /** Whether it went in: somebody else may have made the receipt of this payment meanwhile. */
  boolean add(Receipt receipt) {
    Of of = receipt.of();
    Paid paid = receipt.paid();
    return jdbc.update(
            """
            insert into cards.receipts (serial, case_serial, entry, place, person, procedure,
              office, stage, fee, amount, currency, paid_on, earlier, made_at, state, version, cose)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_serial, entry, place) do nothing
            """,
            receipt.serial(),
            of.caseSerial(),
            of.entry(),
            of.place(),
            receipt.subject(),
            receipt.procedure(),
            receipt.office(),
            paid.stage(),
            paid.fee(),
            paid.amount().minor(),
            paid.amount().currency(),
            paid.on(),
            paid.earlier(),
            receipt.madeAt().atOffset(ZoneOffset.UTC),
            receipt.state().code(),
            receipt.version(),
            receipt.cose())
        == 1;
  }

  Optional<Receipt> find(long serial) {
    return jdbc.query(SELECT + "where serial = ?", (row, _) -> receipt(row), serial).stream()
        .findFirst();
  }

  /** Receipts of a case, in the order of the payments. */
  List<Receipt> of(long caseSerial) {
    return jdbc.query(
        SELECT + "where case_serial = ? order by entry, place",
        (row, _) -> receipt(row),
        caseSerial);
  }

  /** Receipts that stand although their entries no longer count, held until the end. */
  List<Receipt> lockTakenBack(Long[] cases, Integer[] firstEntries) {
    return jdbc.query(
        SELECT
            + """
            where serial in (
              select r.serial from cards.receipts r
              join unnest(?::bigint[], ?::int[]) as b(case_serial, entry)
                on r.case_serial = b.case_serial and r.entry >= b.entry
              where r.state <> 1)
            order by serial for update
            """,
        (row, _) -> receipt(row),
        cases,
        firstEntries);
  }

  void revoke(Collection<Long> serials) {
    jdbc.update(
        "update cards.receipts set state = 1, version = version + 1 where serial = any(?)",
        (Object) serials.toArray(Long[]::new));
  }

  /** Forgets what receipts say of persons who were entered by mistake. */
  void forget(Collection<Long> cases) {
    jdbc.update(
        "update cards.receipts set cose = null where case_serial = any(?)",
        (Object) cases.toArray(Long[]::new));
  }

  List<Receipt> find(Collection<Long> serials) {
    return jdbc.query(
        SELECT + "where serial = any(?)",
        (row, _) -> receipt(row),
        (Object) serials.toArray(Long[]::new));
  }

  /** The last serial that was used; -1 when none was. */
  long last() {
    Long last = jdbc.queryForObject("select max(serial) from cards.receipts", Long.class);
    return last == null ? -1 : last;
  }

  /** Serials between two of receipts that no longer stand. */
  List<Long> revoked(long first, long last) {
    return jdbc.query(
        "select serial from cards.receipts where state <> 0 and serial between ? and ?",
        (row, _) -> row.getLong(1),
        first,
        last);
  }

  /** Serials of receipts that the journal does not know; some of them. */
  List<Long> untold() {
    return jdbc.query(
        """
        select serial from cards.receipts r
        where not exists (
          select from journal.entries e where e.chain = ? and e.subject = r.serial)
        order by serial limit 100
        """,
        (row, _) -> row.getLong(1),
        Entry.Chain.RECEIPT.code());
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getLong("serial"),
        new Of(row.getLong("case_serial"), row.getInt("entry"), row.getInt("place")),
        row.getLong("person"),
        row.getInt("procedure"),
        row.getInt("office"),
        new Paid(
            row.getString("stage"),
            row.getString("fee"),
            new Money(row.getLong("amount"), row.getString("currency")),
            row.getObject("paid_on", LocalDate.class),
            row.getString("earlier")),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        CardState.of(row.getInt("state")),
        row.getInt("version"),
        row.getBytes("cose"));
  }
}
