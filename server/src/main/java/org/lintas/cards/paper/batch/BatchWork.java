package org.lintas.cards.paper.batch;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.cards.Cards;
import org.lintas.cards.IssuedCard;
import org.lintas.cards.model.CardState;
import org.lintas.cards.paper.Papers;
import org.lintas.cards.paper.Printing;
import org.lintas.cards.paper.batch.Batch.State;
import org.lintas.cards.paper.print.CardSheets;
import org.lintas.pages.Texts;
import org.lintas.shared.PaperNumber;
import org.springframework.stereotype.Component;

/** Makes one file: reads cards some at a time, draws them, stores the file as it grows. */
@Component
class BatchWork {

  private static final Caller SELF = new Caller.Node("batch");

  /** Cards read at a time: five sheets, less than half a second. */
  private static final int SLICE = 5 * CardSheets.PLACES;

  private final BatchStore store;
  private final Cards cards;
  private final Papers papers;
  private final Printing printing;
  private final Texts texts;
  private final Clock clock;

  BatchWork(
      BatchStore store, Cards cards, Papers papers, Printing printing, Texts texts, Clock clock) {
    this.store = store;
    this.cards = cards;
    this.papers = papers;
    this.printing = printing;
    this.texts = texts;
    this.clock = clock;
  }

  void make(Batch batch, String node) throws InterruptedException {
    store.forget(batch.id()); // of somebody who was killed half-way
    List<Long> drawn = new ArrayList<>(batch.total());
    if (draw(batch, node, drawn)) {
      printing.printed(SELF, drawn);
      store.end(batch.id(), State.DONE, clock.instant());
    } else {
      store.forget(batch.id());
    }
  }

  /** Whether it came to its end: somebody may cancel meanwhile. */
  private boolean draw(Batch batch, String node, List<Long> drawn) throws InterruptedException {
    Long[] chosen = store.cards(batch.id());
    String title = texts.get(batch.language(), "cards.paper.batch.title", "cards", batch.total());
    try (OutputStream file = new PartStream(store, batch.id());
        CardSheets sheets = new CardSheets(file, title, batch.language())) {
      for (int at = 0; at < chosen.length; at += SLICE) {
        int end = Math.min(at + SLICE, chosen.length);
        for (IssuedCard card : valid(Arrays.asList(chosen).subList(at, end))) {
          sheets.add(papers.card(card, batch.language()));
          drawn.add(card.serial());
        }
        if (!store.progress(batch.id(), node, end, end - drawn.size())) {
          return false;
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return true;
  }

  /** In the order in which they were chosen. */
  private List<IssuedCard> valid(List<Long> serials) {
    Map<Long, IssuedCard> found = new HashMap<>();
    cards
        .find(SELF, serials.stream().map(each -> PaperNumber.card(each).digits()).toList())
        .forEach(card -> found.put(card.serial(), card));
    return serials.stream()
        .map(found::get)
        .filter(card -> card != null && card.state() == CardState.VALID)
        .toList();
  }
}
