package org.lintas.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  @Test
  void anOptionMayStandAloneOrHaveAValue() {
    Options options = Options.of(List.of("--keep", "--people", "1_284_920", "--no-peer"));
    assertThat(options.has("keep")).isTrue();
    assertThat(options.has("no-peer")).isTrue();
    assertThat(options.has("people")).isFalse();
    assertThat(options.number("people", 1)).isEqualTo(1_284_920);
    assertThat(options.number("seconds", 20)).isEqualTo(20);
  }

  @Test
  void sizesStandApartByCommas() {
    assertThat(Options.of(List.of("--sizes", "12849,128_492")).numbers("sizes", "1"))
        .containsExactly(12_849, 128_492);
  }

  @Test
  void aValueWithoutItsNameIsRefused() {
    assertThatThrownBy(() -> Options.of(List.of("people", "3")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
