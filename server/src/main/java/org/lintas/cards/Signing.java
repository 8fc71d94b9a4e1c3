package org.lintas.cards;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lintas.access.Caller;
import org.lintas.cards.keys.Keys;
import org.lintas.cards.model.CardRow;
import org.lintas.cards.model.Wording;
import org.lintas.credential.Purpose;
import org.lintas.credential.Signer;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Signs cards: one or some at once, thousands on two threads. Holders are read by a statement a
 * kind.
 */
@Component
class Signing implements DisposableBean {

  private static final Caller SELF = new Caller.Node("cards");
  private static final int THREADS = 2;
  private static final int MANY = 64;

  private final Keys keys;
  private final Holders holders;
  private final Procedures procedures;
  private final ExecutorService signers =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("signing ", 1).factory());

  Signing(Keys keys, Holders holders, Procedures procedures) {
    this.keys = keys;
    this.holders = holders;
    this.procedures = procedures;
  }

  /** The same cards with what was signed. */
  List<CardRow> signed(List<CardRow> cards) {
    if (cards.isEmpty()) {
      return cards;
    }
    Batch batch = new Batch(keys.signer(Purpose.CARD), keys.issuer(), holders.of(cards));
    return cards.size() < MANY ? batch.signed(cards) : inParts(batch, cards);
  }

  private List<CardRow> inParts(Batch batch, List<CardRow> cards) {
    int half = cards.size() / THREADS;
    Future<List<CardRow>> first = signers.submit(() -> batch.signed(cards.subList(0, half)));
    Future<List<CardRow>> second =
        signers.submit(() -> batch.signed(cards.subList(half, cards.size())));
    List<CardRow> signed = new ArrayList<>(cards.size());
    signed.addAll(get(first));
    signed.addAll(get(second));
    return signed;
  }

  private static List<CardRow> get(Future<List<CardRow>> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private final class Batch {

    private final Signer signer;
    private final String issuer;
    private final Holders.Of known;

    Batch(Signer signer, String issuer, Holders.Of known) {
      this.signer = signer;
      this.issuer = issuer;
      this.known = known;
    }

    List<CardRow> signed(List<CardRow> cards) {
      List<CardRow> signed = new ArrayList<>(cards.size());
      for (CardRow card : cards) {
        signed.add(
            card.signed(
                signer.sign(Wording.card(issuer, card, known.get(card), zone(card.procedure())))));
      }
      return signed;
    }

    private ZoneId zone(int procedure) {
      return procedures.get(SELF, procedure).procedure().jurisdiction().zone();
    }
  }

  @Override
  public void destroy() {
    signers.close();
  }
}
