package org.lintas.complaints.wages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.pages.Form;
import org.lintas.procedure.Money;
import org.lintas.procedure.Reason;

/** Money as people write it. */
class WageFormTest {

  private static WageForm.Read read(String wage, String paid) {
    Form form =
        Form.empty()
            .with("basis", "day")
            .with("wage", wage)
            .with("m1-month", "2026-05")
            .with("m1-units", "20")
            .with("m1-paid", paid);
    return WageForm.read(form, "THB", LocalDate.of(2026, 9, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"400", "400 THB", "฿400", "400 บาท", "400 baht", "๔๐๐ บาท", "400.00thb"})
  void aWageInTheMoneyOfTheLawIsRead(String wage) {
    assertThat(read(wage, "").terms())
        .isNotNull()
        .satisfies(terms -> assertThat(terms.wage()).isEqualTo(Money.of("400 THB")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20 USD", "$20", "50000 ကျပ်", "50,000 kyat", "MMK 50000", "€15"})
  void otherMoneyIsRefusedWithTheReasonInTermsAndInPayments(String amount) {
    assertThat(read(amount, amount).faults())
        .extracting(Reason::code, Reason::field)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("currency-other", "wage"),
            org.assertj.core.groups.Tuple.tuple("currency-other", "m1-paid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"four", "4-00", "400..5", "-400"})
  void whatIsNoAmountIsRefusedAsSuch(String wage) {
    List<Reason> faults = read(wage, "").faults();
    assertThat(faults).extracting(Reason::code).containsExactly("amount-wrong");
  }
}
