package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.casework.ImportDesk.row;
import static org.lintas.casework.ImportDesk.rows;
import static org.lintas.casework.ImportDesk.wish;
import static org.lintas.shared.Results.done;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.casework.imports.run.ImportFiles;
import org.lintas.node.OwnerAccount;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that are torn from the node that works on them, and imports that meet. */
@NodeTest
class ImportsKilledTest {

  private static final int ROWS = 12_000;

  @Autowired Imports imports;
  @Autowired ImportFiles files;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired OwnerAccount owner;
  @Autowired JdbcClient sql;
  private ImportDesk desk;

  @BeforeEach
  void open() {
    desk = new ImportDesk(imports, procedures, offices, sql);
  }

  private static byte[] file(String mark) {
    return rows(mark, ROWS).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void anImportTornFromItsNodeGoesOnFromItsCheckpoint() {
    String mark = reference();
    long id = done(desk.hand(desk.manager(), wish("residence-card", false), file(mark))).id();
    while (done(imports.find(desk.manager(), id)).rows() == 0) {
      ImportDesk.pause();
    }
    int torn =
        owner
            .sql()
            .sql(
                """
                update casework.imports
                set leased_by = 'another', leased_until = clock_timestamp() + interval '1 second'
                where id = ? and state = 'running'
                """)
            .param(id)
            .update();
    assertThat(torn).as("it was torn while it ran").isEqualTo(1);
    ImportView view = desk.settled(id);
    assertThat(view.state()).isEqualTo("done");
    assertThat(view.rows()).isEqualTo(ROWS);
    assertThat(view.accepted()).isEqualTo(ROWS);
    assertThat(view.rejected()).isZero();
    assertThat(desk.cases(mark)).isEqualTo(ROWS);
  }

  @Test
  void twoImportsOfOneFileAtOnceEnterEachRowOnce() {
    String mark = reference();
    byte[] file = file(mark);
    long first = done(desk.hand(desk.manager(), wish("residence-card", false), file)).id();
    long second = done(desk.hand(desk.manager(), wish("residence-card", false), file)).id();
    ImportView one = desk.settled(first);
    ImportView other = desk.settled(second);
    assertThat(one.state() + " " + other.state()).isEqualTo("done done");
    assertThat(one.accepted() + other.accepted()).isEqualTo(ROWS);
    assertThat(one.already() + other.already()).isEqualTo(ROWS);
    assertThat(desk.cases(mark)).isEqualTo(ROWS);
  }

  /** A node that sees an import without its file leaves it to another node, for good. */
  @Test
  void anImportIsSeenWhenItsFileIsThereAndNotBefore() {
    AtomicBoolean handing = new AtomicBoolean(true);
    CompletableFuture<Long> without =
        CompletableFuture.supplyAsync(() -> {
          long before = newest();
          while (handing.get()) {
            long newest = newest();
            if (newest > before && !files.has(newest)) {
              return newest;
            }
          }
          return 0L;
        });
    for (int handed = 0; handed < 100 && !without.isDone(); handed++) {
      byte[] file = (HEADER + row(reference())).getBytes(StandardCharsets.UTF_8);
      done(desk.hand(desk.manager(), wish("residence-card", true), file));
    }
    handing.set(false);
    assertThat(without.join()).as("an import seen without its file").isZero();
  }

  private long newest() {
    return sql.sql("select coalesce(max(id), 0) from casework.imports").query(Long.class).single();
  }

  @Test
  void aCancelledImportKeepsWhatItEnteredAndStops() {
    String mark = reference();
    long id = done(desk.hand(desk.manager(), wish("residence-card", false), file(mark))).id();
    while (done(imports.find(desk.manager(), id)).rows() == 0) {
      ImportDesk.pause();
    }
    assertThat(done(imports.cancel(desk.manager(), id)).state()).isEqualTo("cancelled");
    ImportView view = desk.settled(id);
    assertThat(desk.cases(mark)).isEqualTo(view.accepted()).isPositive();
  }
}
