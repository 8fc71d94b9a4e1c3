package org.lintas.recruitment.reviews;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.casework.OwnCase;
import org.lintas.organisations.Organisations;
import org.lintas.procedure.Reason;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of reviews. A worker writes for her own case, which she has found by its number and her
 * birth date; whoever acts for the agency answers; everybody reads the means.
 */
@Component
public class Reviews {

  static final int LONGEST = 2000;

  private final ReviewStore store;
  private final List<Engagements> engagements;
  private final Organisations organisations;
  private final Minutes minutes;
  private final TransactionTemplate transaction;

  Reviews(
      ReviewStore store,
      List<Engagements> engagements,
      Organisations organisations,
      Minutes minutes,
      TransactionTemplate transaction) {
    this.store = store;
    this.engagements = List.copyOf(engagements);
    this.organisations = organisations;
    this.minutes = minutes;
    this.transaction = transaction;
  }

  /**
   * Writes a worker's review, or writes it anew: a case and an agency have one.
   *
   * @param own the case, as its worker found it
   */
  public Result<Boolean> write(
      Caller.Visitor caller, OwnCase own, long organisation, Scores scores) {
    OptionalLong serial = CaseNumber.serial(own.number());
    if (serial.isEmpty()) {
      return new Result.Missing<>();
    }
    List<Reason> faults = faults(own, organisation, scores);
    return faults.isEmpty()
        ? transaction.execute(status -> {
          put(caller, serial.getAsLong(), organisation, scores);
          return new Result.Done<>(true);
        })
        : new Result.Refused<>(faults);
  }

  private List<Reason> faults(OwnCase own, long organisation, Scores scores) {
    List<Reason> faults = new ArrayList<>();
    score("fees", scores.fees(), faults);
    score("contract", scores.contract(), faults);
    score("job", scores.job(), faults);
    if (engagements.stream().noneMatch(each -> each.agencies(own).contains(organisation))) {
      faults.add(new Reason("not-with-agency", "number", Map.of()));
    }
    return faults;
  }

  private static void score(String field, int score, List<Reason> faults) {
    if (IntStream.rangeClosed(Scores.LEAST, Scores.MOST).noneMatch(each -> each == score)) {
      faults.add(new Reason("score-missing", field, Map.of()));
    }
  }

  private void put(Caller caller, long caseSerial, long organisation, Scores scores) {
    store.lock(caseSerial);
    Optional<Review> before = store.find(caseSerial, organisation);
    Review review =
        before
            .map(each -> each.with(scores, minutes.now()))
            .orElseGet(
                () -> new Review(store.next(), 1, caseSerial, organisation, scores, minutes.now()));
    store.put(review);
    minutes.note(
        caller, review.subject(), before.isEmpty() ? "write" : "rewrite", review.said(), "");
  }

  /** Means of whole fives; agencies with fewer than five reviews are absent. */
  public Map<Long, Rating> ratings(Caller caller, Collection<Long> about) {
    return store.ratings(about);
  }

  /** What an agency answers to its reviews, or null. */
  public @Nullable Answer answer(Caller caller, long organisation) {
    return store.answer(organisation).orElse(null);
  }

  /** Answers for an agency, or answers anew; other than for its own looks as if it were none. */
  public Result<Answer> answer(Caller.Officer caller, long organisation, String text) {
    if (!organisations.of(caller).contains(organisation)) {
      return new Result.Missing<>();
    }
    if (text.isBlank() || text.length() > LONGEST) {
      String code = text.isBlank() ? "answer-missing" : "answer-long";
      return new Result.Refused<>(
          List.of(new Reason(code, "answer", Map.of("most", Integer.toString(LONGEST)))));
    }
    return transaction.execute(status -> {
      store.lock(-organisation);
      Optional<Answer> before = store.answer(organisation);
      Answer answer =
          new Answer(
              before.map(Answer::serial).orElseGet(store::next),
              before.map(Answer::version).orElse(0) + 1,
              organisation,
              minutes.now(),
              caller.signature(),
              text.strip());
      store.put(answer);
      minutes.note(caller, answer.subject(), "answer", answer.said(), "");
      return new Result.Done<>(answer);
    });
  }
}
