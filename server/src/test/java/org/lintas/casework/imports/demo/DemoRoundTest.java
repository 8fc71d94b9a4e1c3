package org.lintas.casework.imports.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.access.Caller;
import org.lintas.journal.Journal;
import org.lintas.procedure.Definitions;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a newcomer finds in a demonstration. */
@NodeTest
class DemoRoundTest {

  @Autowired DemoRound round;
  @Autowired DemoRenewals renewals;
  @Autowired Procedures procedures;
  @Autowired Journal journal;
  @Autowired JdbcClient sql;

  @Test
  void theRoundHasTheShapeOfTheRealOneAndRenewalsWait() throws Exception {
    publish("registration-2004");
    publish("work-permit-renewal");
    AtomicLong reached = new AtomicLong();
    round.load((done, total) -> reached.set(done));
    assertThat(round.loaded()).isTrue();
    assertThat(completed("residence-card")).isEqualTo(12_849);
    assertThat(completed("health-check")).isBetween(9_000, 10_500);
    assertThat(completed("work-permit")).isEqualTo(8_712);
    renewals.load((done, total) -> reached.set(done));
    assertThat(renewals.loaded()).isTrue();
    renewals.load((done, total) -> reached.set(done));
    assertThat(waiting("open")).isPositive();
    assertThat(waiting("awaiting-approval")).isPositive();
    assertThat(journal.verify(told -> {}).fault()).isEmpty();
  }

  private void publish(String name) {
    Path folder = Path.of("../definitions/th", name);
    assertThat(procedures.publish(new Caller.Node("test"), Definitions.files(folder)))
        .isInstanceOf(Procedures.Publication.Accepted.class);
  }

  private int completed(String stage) {
    return sql.sql(
            """
            select count(*) from casework.stages join casework.cases using (serial)
            where stage = ? and progress = 'completed' and reference like 'RC04-%'
            """)
        .param(stage)
        .query(Integer.class)
        .single();
  }

  private int waiting(String progress) {
    return sql.sql(
            """
            select count(*) from casework.stages join casework.cases using (serial)
            where stage = 'renewal' and progress = ? and reference like 'DEMO-%'
            """)
        .param(progress)
        .query(Integer.class)
        .single();
  }
}
