package org.lintas.complaints.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintas.NodeTest;
import org.lintas.complaints.desk.Filed;
import org.lintas.complaints.figures.ComplaintFigures.Published;
import org.lintas.node.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures through their door, of a quarter in which nobody else files anything. */
@NodeTest
class ComplaintFiguresTest {

  private static final LocalDate DAY = LocalDate.of(2031, 2, 3);

  @Autowired ComplaintFigures figures;
  @Autowired TestClock clock;
  @Autowired ApplicationContext node;

  @Autowired
  @Qualifier("complaints")
  JdbcClient sql;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aQuarterIsCountedOnceAndSmallNumbersAreHidden() {
    file("wages", 7);
    file("fees", 6);
    file("documents", 2);
    clock.set(LocalDate.of(2031, 3, 31));
    assertThat(quarters()).extracting(each -> each.quarter().word()).doesNotContain("2031-Q1");

    clock.set(LocalDate.of(2031, 4, 1));
    assertThat(people("wages")).isEqualTo(7);
    assertThat(people("fees")).isNull();
    assertThat(people("documents")).isNull();
    assertThat(people(Cell.TOTAL)).isEqualTo(15);

    file("wages", 1);
    clock.set(LocalDate.of(2031, 4, 2));
    assertThat(people("wages")).isEqualTo(7);
    assertThat(people(Cell.TOTAL)).isEqualTo(15);
  }

  @Test
  void onlyTheManagerOfAChannelReadsThem() {
    Filed filed = new Filed(node);
    for (String other : List.of("caseworker", "custodian", "police-officer", "policy-officer")) {
      assertThat(figures.of(filed.member(other), "")).as(other).isEmpty();
    }
  }

  private void file(String kind, int times) {
    for (int at = 0; at < times; at++) {
      long complaint = new Filed(node).at("migrant-support", kind).complaint();
      sql.sql("update complaints.complaint set filed_on = ? where id = ?")
          .params(DAY, complaint)
          .update();
    }
  }

  private @Nullable Integer people(String kind) {
    return quarters().getLast().cells().stream()
        .filter(each -> each.measure() == Measure.KIND && each.value().equals(kind))
        .findFirst()
        .orElseThrow()
        .people();
  }

  private List<Published> quarters() {
    return figures.of(new Filed(node).member("complaints-manager"), "").orElseThrow().quarters();
  }
}
