package org.lintas.cards.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lintas.credential.Holder;

/** What a card says. */
class WordingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private static @Nullable Instant validFrom(String issuedAt, ZoneId zone) {
    CardRow card =
        new CardRow(
            1,
            1,
            1,
            1,
            1,
            "stage",
            "slip",
            1,
            Instant.parse(issuedAt),
            DAY,
            null,
            null,
            CardState.VALID,
            0,
            null,
            null,
            null,
            null);
    Holder nobody = new Holder(null, null, null, null, null, null);
    return Wording.card("http://localhost", card, nobody, zone).validFrom();
  }

  @Test
  void aCardIsValidFromTheBeginningOfItsDay() {
    assertThat(validFrom("2026-11-23T04:00:00Z", BANGKOK)).isEqualTo("2026-11-22T17:00:00Z");
  }

  @Test
  void aCardIssuedBeforeItsDayBeganInThatZoneIsValidAtOnce() {
    assertThat(validFrom("2026-11-22T17:04:00Z", ZoneId.of("UTC")))
        .isEqualTo("2026-11-22T17:04:00Z");
  }
}
