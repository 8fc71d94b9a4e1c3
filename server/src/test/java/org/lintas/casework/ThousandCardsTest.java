package org.lintas.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintas.casework.ImportDesk.HEADER;
import static org.lintas.casework.ImportDesk.reference;
import static org.lintas.shared.Results.done;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Offices;
import org.lintas.cards.paper.batch.Batch;
import org.lintas.cards.paper.batch.Batches;
import org.lintas.cards.paper.batch.Choice;
import org.lintas.cards.paper.print.Printed;
import org.lintas.node.TestClock;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an office prints in the week after a round. */
@NodeTest
class ThousandCardsTest {

  private static final int CARDS = 1_000;
  private static final LocalDate DAY = LocalDate.of(2004, 7, 27);

  @Autowired Imports imports;
  @Autowired Procedures procedures;
  @Autowired Offices offices;
  @Autowired JdbcClient sql;
  @Autowired Batches batches;
  @Autowired TestClock clock;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void aThousandCardsAreMadeIntoOneFileThatTellsHowFarItIs() throws IOException {
    clock.set(LocalDate.of(2004, 8, 1));
    ImportDesk desk = new ImportDesk(imports, procedures, offices, sql);
    String mark = reference();
    StringBuilder rows = new StringBuilder(HEADER);
    for (int each = 0; each < CARDS; each++) {
      rows.append(mark).append('-').append(each).append(',').append(DAY);
      rows.append(",th-50,မောင်အောင်ကျော်မိုး,1985,male,MM,fishing,TH-50\n");
    }
    assertThat(desk.run(rows.toString()).accepted()).isEqualTo(CARDS);

    Choice day = new Choice(ImportDesk.ROUND, "temporary-residence", "th-50", DAY, DAY, false);
    Batch batch = done(batches.order(desk.manager(), day, Locale.of("my")));
    List<Integer> told = new ArrayList<>();
    while (batch.atWork()) {
      told.add(batch.done());
      ImportDesk.pause();
      batch = done(batches.find(desk.manager(), batch.id()));
    }
    assertThat(batch.state()).isEqualTo(Batch.State.DONE);
    assertThat(batch.done()).isEqualTo(CARDS);
    assertThat(told).isSorted();
    assertThat(told.stream().distinct().count()).as("how often it told more").isGreaterThan(5);

    ByteArrayOutputStream file = new ByteArrayOutputStream();
    batches.write(desk.manager(), batch.id(), file);
    try (Printed printed = new Printed(file.toByteArray())) {
      assertThat(printed.pages()).isEqualTo(2 * CARDS / 8);
      assertThat(printed.codes(2 * CARDS / 8 - 1)).hasSize(8);
    }
  }
}
