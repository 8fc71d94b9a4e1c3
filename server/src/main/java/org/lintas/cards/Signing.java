package org.lintas.cards;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.lintas.people.People;
import org.lintas.people.Person;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Signs cards: one or some at once, thousands on two threads. Persons are read by one statement.
 */
@Component
class Signing implements DisposableBean {

  private static final Caller SELF = new Caller.Node("cards");
  private static final int THREADS = 2;
  private static final int MANY = 64;

  private final Keys keys;
  private final People people;
  private final Procedures procedures;
  private final ExecutorService signers =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("signing ", 1).factory());

  Signing(Keys keys, People people, Procedures procedures) {
    this.keys = keys;
    this.people = people;
    this.procedures = procedures;
  }

  /** The same cards with what was signed. */
  List<CardRow> signed(List<CardRow> cards) {
    if (cards.isEmpty()) {
      return cards;
    }
    Map<Long, Person> persons =
        people.find(SELF, cards.stream().map(CardRow::person).distinct().toList());
    Batch batch = new Batch(keys.signer(Purpose.CARD), keys.issuer(), persons);
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
    private final Map<Long, Person> persons;

    Batch(Signer signer, String issuer, Map<Long, Person> persons) {
      this.signer = signer;
      this.issuer = issuer;
      this.persons = persons;
    }

    List<CardRow> signed(List<CardRow> cards) {
      List<CardRow> signed = new ArrayList<>(cards.size());
      for (CardRow card : cards) {
        Person person = persons.get(card.person());
        if (person == null) {
          throw new IllegalStateException("a card of a person unknown");
        }
        signed.add(
            card.signed(
                signer.sign(
                    Wording.card(issuer, card, Wording.holder(person), zone(card.procedure())))));
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
