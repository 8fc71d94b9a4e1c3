package org.lintas.casework.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TouchedProperties {

  @Property
  void whatIsPackedComesBackInTheOrderOfSerials(
      @ForAll @Size(max = 200)
          Map<@LongRange(min = 1, max = 999_999_999) Long, @IntRange(min = 1) Integer> cases) {
    List<Touched> entries =
        cases.entrySet().stream().map(each -> new Touched(each.getKey(), each.getValue())).toList();
    assertThat(Touched.unpack(Touched.pack(entries)))
        .isEqualTo(entries.stream().sorted(Comparator.comparingLong(Touched::serial)).toList());
  }

  @Test
  void aLotOfNewCasesCostsTwoBytesEach() {
    List<Touched> lot =
        LongStream.range(1_000_000, 1_003_000).mapToObj(serial -> new Touched(serial, 1)).toList();
    assertThat(Touched.pack(lot)).hasSizeLessThan(3_000 * 2 + 10);
  }
}
