package org.lintas.cards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardAct;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.store.CardStore;
import org.lintas.credential.Card;
import org.lintas.credential.StatusSource;
import org.lintas.credential.Verifier;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Open;
import org.lintas.shared.PaperNumber;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of cards. They are issued by the stages of cases; here they are found and changed. */
@Component
public class Cards {

  private final CardStore store;
  private final CardAccess access;
  private final Changing changing;
  private final CardHistories histories;
  private final Procedures procedures;
  private final Keys keys;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Cards(
      CardStore store,
      CardAccess access,
      Changing changing,
      CardHistories histories,
      Procedures procedures,
      Keys keys,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.changing = changing;
    this.histories = histories;
    this.procedures = procedures;
    this.keys = keys;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The card of a number; empty too when the caller may not know of it. */
  public Optional<IssuedCard> find(Caller caller, String number) {
    return row(caller, number).map(Cards::issued);
  }

  /** Cards by number, by one statement; those that the caller may not know of are absent. */
  public List<IssuedCard> find(Caller caller, Collection<String> numbers) {
    List<Long> serials = new ArrayList<>();
    numbers.forEach(number -> serial(number).ifPresent(serials::add));
    return issued(caller, store.find(serials));
  }

  /** Cards of a case, oldest first. */
  public List<IssuedCard> of(Caller caller, long caseSerial) {
    return issued(caller, store.of(caseSerial));
  }

  private List<IssuedCard> issued(Caller caller, List<CardRow> rows) {
    return rows.stream().filter(card -> access.maySee(caller, card)).map(Cards::issued).toList();
  }

  /**
   * Suspends, revokes, reinstates or replaces a card.
   *
   * @param version that the caller looked at (If-Match), or null
   * @param reason kept in the journal
   * @return the card as it stands; of one that is replaced, the card that takes its place
   */
  public Result<IssuedCard> act(
      Caller caller, String number, CardAct act, @Nullable Integer version, String reason) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Optional<CardRow> card = row(caller, number).flatMap(row -> store.lock(row.serial()));
          if (card.isEmpty()) {
            return new Result.Missing<>();
          }
          return version != null && version != card.get().version()
              ? new Result.Stale<>()
              : changing.act(caller, card.get(), act, reason.strip());
        }));
  }

  /** What a card says, as it was signed; empty when its key is no longer trusted. */
  public Optional<Card> says(Caller caller, IssuedCard card) {
    return Optional.ofNullable(
        Verifier.of(keys.trust(), StatusSource.NONE, clock).verify(card.cose()).card());
  }

  /** What the caller may do to a card as it stands. */
  public Set<CardAct> acts(Caller caller, IssuedCard card) {
    Set<CardAct> acts = EnumSet.noneOf(CardAct.class);
    row(caller, card.number())
        .ifPresent(row -> {
          for (CardAct act : CardAct.values()) {
            if (changing.refusals(caller, row, act, "?").isEmpty()) {
              acts.add(act);
            }
          }
        });
    return acts;
  }

  /** What happened to a card, oldest first; empty when the caller may not know of it. */
  public List<CardEvent> history(Caller caller, String number) {
    return row(caller, number).map(histories::of).orElse(List.of());
  }

  /** What anybody may learn of a card by its number. Whoever asks is to be throttled. */
  @Open("whoever holds a card may ask whether it is genuine; nothing of its holder is told")
  public Optional<CardNotice> look(String number) {
    return serial(number).flatMap(store::find).map(this::notice);
  }

  private CardNotice notice(CardRow row) {
    return new CardNotice(
        PaperNumber.card(row.serial()).digits(),
        row.kind(),
        procedures.get(new Caller.Node("cards"), row.procedure()).procedure(),
        row.issuedOn(),
        row.expiresOn(),
        row.status(LocalDate.now(clock)));
  }

  private Optional<CardRow> row(Caller caller, String number) {
    return serial(number).flatMap(store::find).filter(card -> access.maySee(caller, card));
  }

  private static Optional<Long> serial(String number) {
    return PaperNumber.read(number)
        .filter(paper -> paper.sort() == PaperNumber.Sort.CARD)
        .map(PaperNumber::serial);
  }

  static IssuedCard issued(CardRow row) {
    return new IssuedCard(
        row.serial(),
        row.kind(),
        row.caseSerial(),
        row.subject(),
        row.procedure(),
        row.stage(),
        row.office(),
        row.issuedAt(),
        row.issuedOn(),
        row.expiresOn(),
        row.state(),
        row.version(),
        row.replacedBy(),
        row.renewedBy(),
        Objects.requireNonNull(row.cose()));
  }
}
