package org.lintas.recruitment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.recruitment.figures.model.Journey;
import org.lintas.recruitment.figures.model.Journey.Paid;
import org.lintas.recruitment.figures.model.Journey.Step;
import org.lintas.recruitment.figures.model.Station;

/** A worker's way from a job order to work, step by step. */
class JourneyTest {

  private static Journey journey(@Nullable List<Paid> paid, Object... days) {
    Map<Station, LocalDate> known = new EnumMap<>(Station.class);
    for (int at = 0; at < days.length; at += 2) {
      known.put((Station) days[at], LocalDate.parse((String) days[at + 1]));
    }
    return new Journey("mm-th", known, paid, 3);
  }

  private static Paid paid(String on, String amount) {
    return new Paid(LocalDate.parse(on), new BigDecimal(amount));
  }

  @Test
  void eachStepHasItsDaysAndWhatWasPaidInIt() {
    Journey journey =
        journey(
            List.of(
                paid("2024-12-20", "100"),
                paid("2025-01-10", "500"),
                paid("2025-01-11", "40"),
                paid("2025-03-05", "9")),
            Station.ORDER,
            "2025-01-01",
            Station.SIGNED,
            "2025-01-10",
            Station.WORK,
            "2025-03-01");
    assertThat(journey.steps())
        .containsExactly(
            new Step(Station.ORDER, Station.SIGNED, 9, new BigDecimal("600")),
            new Step(Station.SIGNED, Station.WORK, 50, new BigDecimal("40")));
    assertThat(journey.whole())
        .contains(new Step(Station.ORDER, Station.WORK, 59, new BigDecimal("640")));
    assertThat(journey.things()).isEqualTo(8);
  }

  @Test
  void aDayThatComesTooEarlyIsLeftOut() {
    Journey journey =
        journey(
            null,
            Station.OFFER,
            "2025-02-01",
            Station.SIGNED,
            "2025-01-01",
            Station.WORK,
            "2025-03-01");
    assertThat(journey.steps()).containsExactly(new Step(Station.OFFER, Station.WORK, 28, null));
  }

  @Test
  void withoutItsEndAWayHasNoLength() {
    assertThat(journey(List.of(), Station.OFFER, "2025-02-01").whole()).isEmpty();
    assertThat(journey(List.of(), Station.WORK, "2025-02-01").whole()).isEmpty();
    assertThat(journey(List.of(), Station.OFFER, "2025-02-01", Station.WORK, "2025-01-01").whole())
        .isEmpty();
  }

  @Test
  void nothingToldIsNotNothingPaid() {
    Journey silent = journey(null, Station.OFFER, "2025-02-01", Station.WORK, "2025-03-01");
    Journey free = journey(List.of(), Station.OFFER, "2025-02-01", Station.WORK, "2025-03-01");
    assertThat(silent.whole().orElseThrow().cost()).isNull();
    assertThat(Objects.requireNonNull(free.whole().orElseThrow().cost())).isEqualByComparingTo("0");
  }
}
