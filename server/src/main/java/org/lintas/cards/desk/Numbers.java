package org.lintas.cards.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.cards.CardNotice;
import org.lintas.cards.Cards;
import org.lintas.cards.desk.Checked.Said;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.receipts.ReceiptNotice;
import org.lintas.cards.receipts.Receipts;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;

/** What this node says of a number: the same as to anybody, no name. */
@Component
class Numbers {

  private static final List<String> NUMBER_ALONE = List.of("number-alone");

  private final Cards cards;
  private final Receipts receipts;
  private final Keys keys;
  private final Clock clock;

  Numbers(Cards cards, Receipts receipts, Keys keys, Clock clock) {
    this.cards = cards;
    this.receipts = receipts;
    this.keys = keys;
    this.clock = clock;
  }

  Checked check(int place, PaperNumber number, boolean repeated) {
    Optional<Checked> known =
        switch (number.sort()) {
          case CARD -> cards.look(number.digits()).map(card -> of(place, card, repeated));
          case RECEIPT ->
              receipts
                  .notice(new Caller.Visitor(), number.digits())
                  .map(receipt -> of(place, receipt, repeated));
        };
    return known.orElseGet(() ->
        new Checked(
            place,
            "no-such-number",
            Checked.marked(List.of(), repeated),
            said(
                number.sort() == PaperNumber.Sort.RECEIPT, "", number.digits(), null, null, null)));
  }

  private Checked of(int place, CardNotice card, boolean repeated) {
    boolean early = card.state().equals("valid") && card.issuedOn().isAfter(LocalDate.now(clock));
    Instant until =
        card.expiresOn() == null ? null : start(card.expiresOn().plusDays(1)).minusSeconds(1);
    return new Checked(
        place,
        early ? "not-yet" : outcome(card.state()),
        Checked.marked(NUMBER_ALONE, repeated),
        said(false, card.kind(), card.number(), null, start(card.issuedOn()), until));
  }

  private Checked of(int place, ReceiptNotice receipt, boolean repeated) {
    return new Checked(
        place,
        outcome(receipt.state()),
        Checked.marked(NUMBER_ALONE, repeated),
        new Said(
            true,
            receipt.fee(),
            receipt.number(),
            keys.issuer(),
            null,
            null,
            null,
            "",
            "",
            "",
            "",
            receipt.amount(),
            receipt.paidOn()));
  }

  private static String outcome(String state) {
    return state.equals("valid") ? "number-valid" : state;
  }

  private Said said(
      boolean receipt,
      String kind,
      String number,
      @Nullable Instant issued,
      @Nullable Instant from,
      @Nullable Instant until) {
    return new Said(
        receipt, kind, number, keys.issuer(), issued, from, until, "", "", "", "", null, null);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
