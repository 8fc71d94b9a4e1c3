package org.lintas.cards.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.For;
import org.lintas.api.Answers;
import org.lintas.api.Version;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.model.CardAct;
import org.lintas.shared.Result;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cards for programs of those who may see their cases. */
@RestController
@RequestMapping("/api/v1/cards")
@For
class CardsApi {

  private final Cards cards;
  private final Answers answers;
  private final Clock clock;

  CardsApi(Cards cards, Answers answers, Clock clock) {
    this.cards = cards;
    this.answers = answers;
    this.clock = clock;
  }

  /** Why something is done to a card. */
  record Call(@Nullable String reason) {}

  @GetMapping("/{number}")
  ResponseEntity<Object> find(Caller.Officer caller, @PathVariable String number) {
    return shown(Result.of(cards.find(caller, number)));
  }

  /** A card that was replaced is answered with the one that takes its place. */
  @PostMapping("/{number}/{act}")
  ResponseEntity<Object> act(
      Caller.Officer caller,
      @PathVariable String number,
      @PathVariable String act,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Call call) {
    String reason = call.reason() == null ? "" : call.reason();
    return shown(
        CardAct.of(act)
            .map(known -> cards.act(caller, number, known, Version.of(ifMatch), reason))
            .orElseGet(Result.Missing::new));
  }

  private ResponseEntity<Object> shown(Result<IssuedCard> result) {
    return answers.of(
        result,
        card ->
            ResponseEntity.ok()
                .eTag(Version.tag(card.version()))
                .body(CardBody.of(card, LocalDate.now(clock))));
  }
}
