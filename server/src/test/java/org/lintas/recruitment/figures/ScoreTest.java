package org.lintas.recruitment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.recruitment.costs.Charges;
import org.lintas.recruitment.figures.model.Score;
import org.lintas.recruitment.sanctions.Sanction;

/** The public formula of good practice. */
class ScoreTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Sanction sanction(Sanction.Kind kind, LocalDate starts) {
    return new Sanction(
        1L,
        7L,
        kind,
        null,
        "section 42",
        "",
        null,
        "P",
        null,
        starts,
        starts,
        null,
        starts,
        null,
        null,
        Instant.EPOCH);
  }

  @Test
  void fairAndCleanIsAHundred() {
    assertThat(Score.of(new Charges.Line(8, 0, 0, 0), List.of(), TODAY).points()).isEqualTo(100);
  }

  @Test
  void everyPartCountsForItself() {
    Charges.Line line = new Charges.Line(10, 5, 3, 1);
    List<Sanction> warned = List.of(sanction(Sanction.Kind.WARNING, TODAY.minusYears(1)));
    assertThat(Score.of(line, warned, TODAY)).isEqualTo(new Score(30, 5, 10));
  }

  @Test
  void aBanOfTheseYearsTakesAllOfItsPartAndAnOldOneNone() {
    Charges.Line line = new Charges.Line(5, 0, 0, 0);
    List<Sanction> banned = List.of(sanction(Sanction.Kind.BAN, TODAY.minusYears(2)));
    List<Sanction> old = List.of(sanction(Sanction.Kind.BAN, TODAY.minusYears(4)));
    assertThat(Score.of(line, banned, TODAY).points()).isEqualTo(80);
    assertThat(Score.of(line, old, TODAY).points()).isEqualTo(100);
  }
}
