package org.lintas.cards.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.lintas.shared.PaperNumber;

class PlaceInListTest {

  @Test
  void eachPaperOfAListHasAPlaceOfItsOwn() {
    BitSet taken = new BitSet();
    long first = 3L * PlaceInList.SIZE;
    for (long serial = first; serial < first + PlaceInList.SIZE; serial++) {
      taken.set(PlaceInList.indexOf(serial));
    }
    assertThat(taken.cardinality()).isEqualTo(PlaceInList.SIZE);
    assertThat(taken.length()).isEqualTo(PlaceInList.SIZE);
  }

  @Test
  void neighboursStandApart() {
    assertThat(Math.abs(PlaceInList.indexOf(8) - PlaceInList.indexOf(7))).isGreaterThan(1_000);
  }

  @Test
  void aListIsFoundByItsNameAndNothingElseIs() {
    PlaceInList.Name name = PlaceInList.listOf(PaperNumber.receipt(2L * PlaceInList.SIZE + 5));
    assertThat(name).hasToString("receipt-2");
    assertThat(PlaceInList.read("receipt-2")).contains(name);
    assertThat(name.first()).isEqualTo(2L * PlaceInList.SIZE);
    assertThat(PlaceInList.read("receipt-02x")).isEmpty();
    assertThat(PlaceInList.read("ticket-2")).isEmpty();
    assertThat(PlaceInList.read("card-9999999")).isEmpty();
  }
}
