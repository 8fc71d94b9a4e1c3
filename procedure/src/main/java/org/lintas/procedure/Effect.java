package org.lintas.procedure;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a completed stage brings about. Closed vocabulary. */
public sealed interface Effect {

  /**
   * A card for the subject, valid for a period from the day of completion.
   *
   * @param remind how long before its end somebody is reminded to renew it, the longest first
   */
  record Issues(String card, @Nullable Period valid, List<Period> remind) implements Effect {

    public Issues(String card, @Nullable Period valid) {
      this(card, valid, List.of());
    }

    /** Part of the hash of definitions: without reminders as it was before there were any. */
    @Override
    public String toString() {
      String reminders = remind.isEmpty() ? "" : ", remind=" + remind;
      return "Issues[card=" + card + ", valid=" + valid + reminders + "]";
    }
  }

  /** A status (of residence, of work) that begins. */
  record Grants(String status, @Nullable Period valid) implements Effect {}

  /** A status that stops. */
  record Ends(String status) implements Effect {}

  /** Another procedure that begins for the same subject. */
  record Opens(ProcedureName procedure) implements Effect {}

  /** A role or authority that is asked to act. */
  record Refers(String to) implements Effect {}

  /** A message to a role or to the subject. */
  record Notifies(String to) implements Effect {}
}
