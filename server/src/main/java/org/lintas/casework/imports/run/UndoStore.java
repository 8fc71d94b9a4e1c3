package org.lintas.casework.imports.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lintas.casework.model.Touched;
import org.lintas.shared.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports have entered lot by lot, and how far taking it back is. */
@Repository
public class UndoStore {

  private final JdbcClient sql;

  UndoStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Entries that one lot of an import wrote. */
  record Lot(long lot, List<Touched> entries) {}

  void add(long id, List<Touched> entries) {
    if (!entries.isEmpty()) {
      sql.sql("insert into casework.import_lots (import, cases, touched) values (?, ?, ?)")
          .params(id, entries.size(), Touched.pack(entries))
          .update();
    }
  }

  /** The lot to be taken back next: the newest. */
  Optional<Lot> last(long id) {
    return sql.sql(
            """
            select lot, touched from casework.import_lots
            where import = ? order by lot desc limit 1
            """)
        .param(id)
        .query(
            (row, number) -> new Lot(row.getLong("lot"), Touched.unpack(row.getBytes("touched"))))
        .optional();
  }

  /** Sets an import to be taken back; false when nothing can be. */
  public boolean begin(long id, int account, String by) {
    sql.sql("delete from casework.import_kept where import = ?").param(id).update();
    return sql.sql(
                """
                update casework.imports
                set state = 'undoing', undo_account = ?, undo_by = ?, undo_total = touched,
                  undone = 0, undo_kept = 0, leased_by = null, leased_until = null, attempts = 0,
                  begun_at = null, finished_at = null, trouble = null
                where id = ? and touched > 0
                  and state in ('running', 'paused', 'done', 'failed', 'cancelled')
                """)
            .params(account, by, id)
            .update()
        == 1;
  }

  /** A lot is taken back, but for the cases kept; false when the lease is lost. */
  boolean done(long id, String node, Lot lot, List<Long> kept) {
    sql.sql("delete from casework.import_lots where import = ? and lot = ?")
        .params(id, lot.lot())
        .update();
    sql.sql(
            """
            insert into casework.import_kept (import, serial)
            select ?, unnest(?::bigint[]) on conflict do nothing
            """)
        .params(id, kept.toArray(Long[]::new))
        .update();
    return sql.sql(
                """
                update casework.imports
                set touched = touched - ?, undone = undone + ?, undo_kept = undo_kept + ?,
                  touched_at = clock_timestamp(), attempts = 0, trouble = null,
                  leased_until = clock_timestamp() + interval '30 seconds'
                where id = ? and leased_by = ? and state = 'undoing'
                """)
            .params(lot.entries().size(), lot.entries().size() - kept.size(), kept.size(), id, node)
            .update()
        == 1;
  }

  /** Serials of the cases that an undone import left as they are. */
  public Page<Long> kept(long id, int page, int size) {
    List<Long> serials =
        sql.sql(
                """
                select serial from casework.import_kept where import = ?
                order by serial limit ? offset ?
                """)
            .params(id, size, (long) page * size)
            .query((row, number) -> row.getLong("serial"))
            .list();
    long total =
        sql.sql("select undo_kept from casework.imports where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    return new Page<>(serials, page, size, total);
  }

  /** Forgets what imports that ended before a moment had entered: from now on it stays. */
  void forget(Instant before) {
    sql.sql(
            """
            with over as (
              update casework.imports set touched = 0
              where touched > 0 and state in ('done', 'failed', 'cancelled') and finished_at < ?
              returning id)
            delete from casework.import_lots l using over where l.import = over.id
            """)
        .param(Timestamp.from(before))
        .update();
  }
}
