package org.lintas.cards.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardAct;
import org.lintas.casework.desk.Officers;
import org.lintas.credential.Card;
import org.lintas.credential.Holder;
import org.lintas.credential.Payment;
import org.lintas.credential.Purpose;
import org.lintas.credential.QrCode;
import org.lintas.credential.QrText;
import org.lintas.credential.Sex;
import org.lintas.credential.StatusPlace;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;

/** Papers of the test node: some from its counter, some that its keys signed for these tests. */
final class Desk {

  static final Holder WORKER =
      new Holder("MI CHAN MON", "မိချမ်းမွန်", "mya", "1990-02-28", Sex.FEMALE, "MM");

  private static final Caller SELF = new Caller.Node("test");

  private final int port;
  private final Cards cards;
  private final Keys keys;
  private final Clock clock;

  Desk(int port, Cards cards, Keys keys, Clock clock) {
    this.port = port;
    this.cards = cards;
    this.keys = keys;
    this.clock = clock;
  }

  /** A card from the counter, of the round of 2004: expired long ago. */
  IssuedCard issued(String name) {
    String path =
        Officers.take(Officers.at(port, "registrar"), Officers.ROUND, Officers.registration(name));
    long serial = CaseNumber.serial(path.substring("/cases/".length())).orElseThrow();
    return cards.of(SELF, serial).getFirst();
  }

  void act(IssuedCard card, CardAct act) {
    assertThat(cards.act(SELF, card.number(), act, null, "test")).isInstanceOf(Result.Done.class);
  }

  /** Where the state of a card from the counter stands. */
  StatusPlace place(IssuedCard card) {
    return cards.says(SELF, card).flatMap(says -> Optional.ofNullable(says.status())).orElseThrow();
  }

  /** A card that is valid now; its state is that of another. */
  Card card(StatusPlace place) {
    return card(place, now().minus(Duration.ofDays(30)), now().plus(Duration.ofDays(300)));
  }

  Card card(@Nullable StatusPlace place, Instant from, Instant until) {
    return new Card(
        keys.issuer(), "100200300403", "work-permit", now(), from, until, WORKER, null, place);
  }

  Card receipt(StatusPlace place) {
    Payment paid = new Payment("work-permit", 380_000, "THB", LocalDate.of(2026, 3, 2));
    return new Card(
        keys.issuer(), "200200300402", "receipt", now(), null, null, WORKER, paid, place);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The text of a code, signed with the key of this node for such papers. */
  String signed(Card card) {
    Purpose purpose = card.payment() == null ? Purpose.CARD : Purpose.RECEIPT;
    return QrText.of(keys.signer(purpose).sign(card));
  }

  static byte[] photo(String text) {
    return QrCode.of(text).png(6);
  }
}
