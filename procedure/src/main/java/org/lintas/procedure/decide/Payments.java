package org.lintas.procedure.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Event;
import org.lintas.procedure.Fee;
import org.lintas.procedure.Money;
import org.lintas.procedure.Payment;
import org.lintas.procedure.Stage;

/** Holds payments against a stage's fees: each once, each in full, each in its currency. */
final class Payments {
  private static final int LONGEST_RECEIPT = 100;
  private static final int LONGEST_ECHO = 40;
  private static final int MOST = 100;

  private final Hearing hearing;
  private final Stage stage;

  Payments(Hearing hearing, Stage stage) {
    this.hearing = hearing;
    this.stage = stage;
  }

  /**
   * @param paid fees paid in an earlier turn, which nobody is asked for again
   */
  List<Event> read(@Nullable List<Payment> payments, Set<String> paid) {
    if (stage.fees().isEmpty() && (payments == null || payments.isEmpty())) {
      return List.of();
    }
    List<Event> events = new ArrayList<>(stage.fees().size());
    Set<String> seen = new HashSet<>(paid);
    int told = 0;
    for (Payment payment : payments == null ? List.<Payment>of() : payments) {
      if (told++ < MOST) {
        read(payment, seen, events);
      }
    }
    for (Fee fee : stage.fees()) {
      if (!seen.contains(fee.name())) {
        hearing.refuse("fee-unpaid", fee.name(), Map.of("expected", fee.amount().toString()));
      }
    }
    return events;
  }

  private void read(@Nullable Payment payment, Set<String> seen, List<Event> events) {
    String name = payment == null || payment.fee() == null ? "" : payment.fee();
    Fee fee = find(name);
    if (payment == null || fee == null) {
      String shown = name.substring(0, Math.min(name.length(), LONGEST_ECHO));
      hearing.refuse("unknown-fee", shown, Map.of());
      return;
    }
    if (!seen.add(name)) {
      hearing.refuse("paid-twice", name, Map.of());
      return;
    }
    if (isFull(payment.amount(), fee) && isSound(payment.receipt(), name)) {
      events.add(
          new Event.FeePaid(stage.name(), name, fee.amount(), hearing.on, payment.receipt()));
    }
  }

  private boolean isFull(@Nullable String amount, Fee fee) {
    Money given;
    try {
      given = Money.of(amount == null ? "" : amount);
    } catch (IllegalArgumentException wrong) {
      hearing.refuse("wrong-type", fee.name(), Map.of("type", "money"));
      return false;
    }
    if (given.equals(fee.amount())) {
      return true;
    }
    boolean currency = !given.currency().equals(fee.amount().currency());
    Map<String, String> details =
        Map.of("expected", fee.amount().toString(), "given", given.toString());
    hearing.refuse(currency ? "wrong-currency" : "wrong-amount", fee.name(), details);
    return false;
  }

  private boolean isSound(@Nullable String receipt, String fee) {
    boolean sound =
        receipt == null
            || (receipt.length() <= LONGEST_RECEIPT
                && receipt.chars().noneMatch(Character::isISOControl));
    if (!sound) {
      hearing.refuse("bad-receipt", fee, Map.of("max", String.valueOf(LONGEST_RECEIPT)));
    }
    return sound;
  }

  private @Nullable Fee find(String name) {
    for (Fee fee : stage.fees()) {
      if (fee.name().equals(name)) {
        return fee;
      }
    }
    return null;
  }
}
