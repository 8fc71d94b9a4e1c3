package org.lintas.complaints.reveals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel.RevealRule;

/**
 * A request that one person may learn who a complainant is.
 *
 * @param reader name of the person, as it was when it was asked
 * @param readerRole role that the person held then
 * @param channel code
 * @param hours for how long, from the moment it is allowed
 * @param hers what the complainant says
 * @param until moment at which it ends; null before it is allowed
 * @param endedAt when it was taken back, or null
 * @param rule of the channel, by whose words it is decided
 * @param said what custodians said
 * @param readings when the person read it, to the minute, oldest first
 */
public record Reveal(
    long id,
    long complaint,
    String reader,
    String readerRole,
    String channel,
    Instant askedAt,
    String purpose,
    int hours,
    Word hers,
    State state,
    @Nullable Instant until,
    @Nullable Instant endedAt,
    RevealRule rule,
    List<Said> said,
    List<Instant> readings) {

  /** What somebody answers. */
  public enum Word {
    ASKED,
    GIVEN,
    REFUSED,
    WITHDRAWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far it has come. */
  public enum State {
    ASKED,
    /** The reader can read until the moment that it names. */
    OPEN,
    REFUSED,
    ENDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a custodian said. */
  public record Said(String custodian, boolean approves, Instant at, String reason) {}

  /** Whether her consent counts at all. */
  public boolean needsHers() {
    return RevealRules.needsHers(rule);
  }

  /** Whether the complainant has not answered, and her answer would still count. */
  public boolean awaitsHer() {
    return hers == Word.ASKED && RevealRules.herAnswerCounts(rule, state);
  }

  /** Whether custodians alone have refused. */
  public boolean isRefusedWithoutHer() {
    return state == State.REFUSED && hers != Word.REFUSED;
  }

  /** Whether she has consented, and may take it back. */
  public boolean mayTakeBack() {
    return hers == Word.GIVEN && state != State.ENDED;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
