package org.lintas.casework.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.pages.Page;
import org.lintas.procedure.Event;
import org.lintas.procedure.Money;
import org.lintas.procedure.Words;

/** What was paid at one stage of a case, to be printed and taken home. */
public record Receipt(CaseDetail of, StageDetail stage, List<Payment> payments) {

  /**
   * One payment.
   *
   * @param seq of the entry that recorded it; with the case number it makes a receipt's number
   */
  public record Payment(int seq, Event.FeePaid paid) {

    public String title(Page page, Receipt receipt) {
      return Words.text(receipt.of().procedure(), "fee." + paid.fee(), page.locale());
    }
  }

  /** The person who paid. */
  public String name() {
    return CounterViews.names(of.of().person());
  }

  /** Number given by hand, or the case's number and that of the entry. */
  public String number(Payment payment) {
    String given = payment.paid().receipt();
    return given == null ? of.spoken() + " / " + payment.seq() : given;
  }

  /** One sum a currency. */
  public List<String> totals(Page page) {
    Map<String, Money> sums = new LinkedHashMap<>();
    for (Payment payment : payments) {
      Money amount = payment.paid().amount();
      sums.merge(amount.currency(), amount, Money::plus);
    }
    return sums.values().stream().map(page::money).toList();
  }

  /** The last day on which something was paid. */
  public @Nullable LocalDate day() {
    List<LocalDate> days =
        new ArrayList<>(payments.stream().map(each -> each.paid().on()).sorted().toList());
    return days.isEmpty() ? null : days.getLast();
  }
}
