package org.lintas.complaints.reveals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel.RevealRule;
import org.lintas.complaints.Channels;
import org.lintas.complaints.reveals.Reveal.State;
import org.lintas.complaints.reveals.Reveal.Word;
import org.lintas.complaints.reveals.RevealStore.Asked;
import org.lintas.complaints.vault.AllOrNothing;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.ComplaintJournal;
import org.lintas.complaints.vault.Holder;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Vault;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Draws the consequence of what complainant and custodians said: a key shared or taken back. */
@Component
class Deciding {

  private final RevealStore store;
  private final Vault vault;
  private final Channels channels;
  private final ComplaintJournal journal;
  private final AllOrNothing allOrNothing;
  private final Clock clock;

  Deciding(
      RevealStore store,
      Vault vault,
      Channels channels,
      ComplaintJournal journal,
      AllOrNothing allOrNothing,
      Clock clock) {
    this.store = store;
    this.vault = vault;
    this.channels = channels;
    this.journal = journal;
    this.allOrNothing = allOrNothing;
    this.clock = clock;
  }

  /** Keeps a request, with the name of the account that would read. */
  void ask(Keys keys, Asked asked, RevealStore.Text text, String reader) {
    allOrNothing.run(() -> {
      store.add(keys, asked, text);
      journal.append(asked.complaint(), keys.signature(), "ask-reveal", Map.of("reader", reader));
    });
  }

  /**
   * One answer to a request.
   *
   * @param allowed whether a request exists for whoever answers
   * @param hers what the complainant says from now on; null when it is not she who speaks
   * @param action as the journal names it
   */
  record Answer(Keys keys, Predicate<Asked> allowed, @Nullable Word hers, String action) {}

  /**
   * Hears an answer and acts on it.
   *
   * @param rules every reason against it
   * @param write what is kept of it beside
   */
  Result<Reveal> hear(
      long id, Answer answer, Function<Asked, List<Reason>> rules, Consumer<Asked> write) {
    return allOrNothing.step(
        () -> store.lock(id).filter(answer.allowed()),
        rules,
        asked -> {
          write.accept(asked);
          decide(answer, asked);
          journal.append(
              asked.complaint(),
              answer.keys().signature(),
              answer.action(),
              Map.of("reveal", id + ""));
          return opened(answer.keys(), store.lock(id).orElseThrow());
        });
  }

  private void decide(Answer answer, Asked asked) {
    Instant now = clock.instant();
    Word hers = answer.hers() == null ? asked.hers() : answer.hers();
    RevealRules.Verdict verdict =
        RevealRules.verdict(rule(asked.channel()), hers, store.words(asked.id()).values());
    boolean open = asked.state(now) == State.OPEN;
    Holder reader = Holder.member(asked.reader());
    if (verdict == RevealRules.Verdict.ALLOWED) {
      Instant until =
          open && asked.until() != null ? asked.until() : now.plus(Duration.ofHours(asked.hours()));
      if (!open) {
        vault.share(answer.keys(), asked.complaint(), Compartment.IDENTITY, reader, until);
      }
      store.change(asked.id(), hers, State.OPEN, until, null);
      return;
    }
    if (open) {
      vault.withdraw(answer.keys(), asked.complaint(), Compartment.IDENTITY, reader);
    }
    boolean refused = verdict == RevealRules.Verdict.REFUSED;
    State state = hers == Word.WITHDRAWN ? State.ENDED : refused ? State.REFUSED : State.ASKED;
    store.change(asked.id(), hers, state, asked.until(), open ? now : asked.endedAt());
  }

  /** Ends what is alive of it; belongs into a transaction. */
  void end(Keys keys, long id) {
    Asked asked = store.lock(id).orElseThrow();
    State state = asked.state(clock.instant());
    if (state == State.OPEN) {
      vault.withdraw(keys, asked.complaint(), Compartment.IDENTITY, Holder.member(asked.reader()));
    }
    if (state != State.ENDED) {
      store.change(asked.id(), asked.hers(), State.ENDED, asked.until(), clock.instant());
    }
  }

  /** What is said when a request takes no answer any more. */
  List<Reason> alive(Asked asked) {
    return RevealRules.alive(
        store.isTakenBack(asked.complaint()) ? State.ENDED : asked.state(clock.instant()));
  }

  Reveal opened(Keys keys, Asked asked) {
    return opened(keys, List.of(asked)).getFirst();
  }

  List<Reveal> opened(Keys keys, List<Asked> asked) {
    Instant now = clock.instant();
    Map<Long, List<RevealStore.Stated>> stated =
        store.stated(asked.stream().map(Asked::id).toList());
    Map<Long, List<Instant>> readings =
        store.readings(asked.stream().map(Asked::complaint).distinct().toList());
    return asked.stream()
        .map(each ->
            store.opened(
                keys,
                each,
                new RevealStore.Beside(
                    stated.getOrDefault(each.id(), List.of()),
                    readings.getOrDefault(each.id(), List.of())),
                rule(each.channel()),
                now))
        .toList();
  }

  RevealRule rule(String channel) {
    return channels.find(channel).orElseThrow().reveals();
  }
}
