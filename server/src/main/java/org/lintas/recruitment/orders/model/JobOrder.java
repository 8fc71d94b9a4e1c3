package org.lintas.recruitment.orders.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.shared.CaseNumber;
import org.lintas.shared.Word;

/**
 * Workers that an employer wants, on terms that every contract under it is held against.
 *
 * @param places how many workers
 * @param costs who bears what, as the order says
 * @param filedBy signature of whoever filed it
 * @param closed why it no longer stands, or null
 * @param version seq of its last journal entry
 */
public record JobOrder(
    long serial,
    Of of,
    Terms terms,
    int places,
    List<Cost> costs,
    LocalDate filedOn,
    String filedBy,
    State state,
    @Nullable String closed,
    int version) {

  /**
   * Who wants workers, from where.
   *
   * @param employer serial
   * @param agency serial; null in every channel without one
   */
  public record Of(
      String origin, String destination, Channel channel, long employer, @Nullable Long agency) {}

  /**
   * A cost of recruitment, and who bears it.
   *
   * @param amount for each worker, where it is known
   */
  public record Cost(CostHead head, Bearer bearer, @Nullable Money amount) {}

  /** The way in which workers are found. */
  public enum Channel {
    AGENCY,
    /** By the employer itself. */
    DIRECT,
    /** By the offices of both states. */
    GOVERNMENT;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Channel> named(String word) {
      return Word.find(Channel.class, word);
    }
  }

  /** Whether it stands. */
  public enum State {
    OPEN,
    CLOSED;

    public String word() {
      return Word.of(this);
    }

    public static Optional<State> named(String word) {
      return Word.find(State.class, word);
    }
  }

  /** Ten digits, the last a check digit. */
  public String number() {
    return CaseNumber.of(serial);
  }

  public String spoken() {
    return CaseNumber.spoken(number());
  }

  /** The same order, closed. */
  public JobOrder closed(String reason) {
    return new JobOrder(
        serial, of, terms, places, costs, filedOn, filedBy, State.CLOSED, reason, version + 1);
  }
}
