package org.lintas.recruitment.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.journal.Entry;
import org.lintas.node.SerialStock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of contracts. */
@Repository
class ContractStore {

  private static final String SELECT =
      "select serial, version, code, record from recruitment.contracts ";

  private final JdbcClient sql;
  private final SerialStock serials;

  ContractStore(JdbcClient sql) {
    this.sql = sql;
    this.serials = new SerialStock(sql, "recruitment.contract_serials");
  }

  /** A contract with the hash of its reading code. */
  record Row(Contract contract, byte[] code, String record) {}

  long serial() {
    return serials.take(1).getFirst();
  }

  void add(Contract contract, byte[] code, int flags, String record) {
    Contract.Of of = contract.of();
    sql.sql(
            """
            insert into recruitment.contracts (serial, version, made_at, case_serial, order_serial,
              agency, employer, flags, code, record)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(contract.serial())
        .param(contract.version())
        .param(Timestamp.from(contract.madeAt()))
        .param(of.caseSerial())
        .param(of.order())
        .param(of.agency())
        .param(of.employer())
        .param(flags)
        .param(code)
        .param(record)
        .update();
  }

  /** Writes a contract that is locked. */
  void replace(Contract contract, byte[] code, int flags, String record) {
    sql.sql(
            """
            update recruitment.contracts set version = ?, flags = ?, code = ?, record = ?
            where serial = ?
            """)
        .params(contract.version(), flags, code, record, contract.serial())
        .update();
  }

  Optional<Row> find(long serial) {
    return sql.sql(SELECT + "where serial = ?").param(serial).query(ContractStore::row).optional();
  }

  Optional<Row> lock(long serial) {
    return sql.sql(SELECT + "where serial = ? for update")
        .param(serial)
        .query(ContractStore::row)
        .optional();
  }

  List<Row> find(Collection<Long> serials) {
    return sql.sql(SELECT + "where serial = any(?)")
        .params((Object) array(serials))
        .query(ContractStore::row)
        .list();
  }

  List<Contract> ofCase(long caseSerial) {
    return sql
        .sql(SELECT + "where case_serial = ? order by serial")
        .param(caseSerial)
        .query(ContractStore::row)
        .list()
        .stream()
        .map(Row::contract)
        .toList();
  }

  /** How many contracts were made under orders. */
  Map<Long, Integer> countsOfOrders(Collection<Long> orders) {
    Map<Long, Integer> counts = new HashMap<>();
    sql.sql(
            """
            select order_serial, count(*) from recruitment.contracts
            where order_serial = any(?) group by order_serial
            """)
        .params((Object) array(orders))
        .query(row -> {
          counts.put(row.getLong(1), row.getInt(2));
        });
    return counts;
  }

  /** How contracts through agencies were kept. */
  Map<Long, Contracts.Kept> kept(Collection<Long> agencies) {
    Map<Long, Contracts.Kept> kept = new HashMap<>();
    sql.sql(
            """
            select agency, count(*), count(*) filter (where flags > 0) from recruitment.contracts
            where agency = any(?) group by agency
            """)
        .params((Object) array(agencies))
        .query(row -> {
          kept.put(row.getLong(1), new Contracts.Kept(row.getInt(2), row.getInt(3)));
        });
    return kept;
  }

  /**
   * A page of contracts, the newest first.
   *
   * @param all whether of everybody
   * @param of organisations whose contracts are wanted otherwise
   */
  List<Contract> list(boolean all, Collection<Long> of, boolean flagged, int page, int size) {
    return sql
        .sql(SELECT + WHERE + " order by made_at desc, serial desc limit ? offset ?")
        .params(all, array(of), array(of), !flagged, size, (long) page * size)
        .query(ContractStore::row)
        .list()
        .stream()
        .map(Row::contract)
        .toList();
  }

  long count(boolean all, Collection<Long> of, boolean flagged) {
    return sql.sql("select count(*) from recruitment.contracts " + WHERE)
        .params(all, array(of), array(of), !flagged)
        .query(Long.class)
        .single();
  }

  private static final String WHERE =
      "where (? or agency = any(?) or employer = any(?)) and (? or flags > 0)";

  private static Long[] array(Collection<Long> serials) {
    return serials.toArray(Long[]::new);
  }

  /** Serials of contracts that the journal does not know; some of them. */
  List<Long> untold() {
    return sql.sql(
            """
            select serial from recruitment.contracts c
            where not exists (
              select from journal.entries e where e.chain = ? and e.subject = c.serial)
            order by serial limit 100
            """)
        .param(Entry.Chain.CONTRACT.code())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    String record = row.getString("record");
    return new Row(
        Told.read(row.getLong("serial"), row.getInt("version"), record),
        row.getBytes("code"),
        record);
  }
}
