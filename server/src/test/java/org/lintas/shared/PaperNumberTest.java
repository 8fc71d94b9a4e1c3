package org.lintas.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PaperNumberTest {

  @Test
  void aNumberLeadsBackToItsSerialAndTellsItsSort() {
    for (long serial : new long[] {0, 1, 2, 131_071, 1_284_920, 9_999_999_999L}) {
      assertThat(PaperNumber.read(PaperNumber.card(serial).digits()))
          .contains(PaperNumber.card(serial));
      assertThat(PaperNumber.read(PaperNumber.receipt(serial).digits()))
          .contains(PaperNumber.receipt(serial));
    }
    assertThat(PaperNumber.card(7).digits()).hasSize(12).startsWith("1");
    assertThat(PaperNumber.receipt(7).digits()).hasSize(12).startsWith("2");
  }

  @Test
  void noTwoCardsHaveOneNumber() {
    Set<String> numbers = new HashSet<>();
    LongStream.range(0, 50_000).forEach(serial -> numbers.add(PaperNumber.card(serial).digits()));
    assertThat(numbers).hasSize(50_000);
  }

  @Test
  void itIsReadWithSpacesAndInAnyDigits() {
    PaperNumber card = PaperNumber.card(4711);
    assertThat(PaperNumber.read(" " + card.spoken() + " ")).contains(card);
    assertThat(PaperNumber.read(card.spoken().replace(' ', '-'))).contains(card);
    StringBuilder burmese = new StringBuilder();
    card.digits().chars().forEach(digit -> burmese.append((char) ('၀' + digit - '0')));
    assertThat(PaperNumber.read(burmese.toString())).contains(card);
  }

  @Test
  void aMistypedNumberIsNone() {
    String number = PaperNumber.card(4711).digits();
    for (int at = 0; at < number.length(); at++) {
      char other = number.charAt(at) == '9' ? '0' : (char) (number.charAt(at) + 1);
      assertThat(PaperNumber.read(number.substring(0, at) + other + number.substring(at + 1)))
          .isEmpty();
    }
    assertThat(PaperNumber.read(number.substring(1))).isEmpty();
    assertThat(PaperNumber.read("")).isEmpty();
    assertThat(PaperNumber.read("12 ab")).isEmpty();
  }

  @Test
  void aSerialTooLargeIsABug() {
    assertThatThrownBy(() -> PaperNumber.card(10_000_000_000L))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
