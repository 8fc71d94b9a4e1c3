package org.lintas.complaints.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Kind;
import org.lintas.procedure.Reason;

/** Why a step at the desk is refused. */
public final class DeskRules {

  public static final int LONGEST = 8000;

  static final Set<String> OUTCOMES =
      Set.of("remedied", "partly-remedied", "not-remedied", "unfounded", "passed-on");

  private DeskRules() {}

  @SafeVarargs
  public static List<Reason> all(Optional<Reason>... faults) {
    return Stream.of(faults).flatMap(Optional::stream).toList();
  }

  static List<Reason> acknowledging(Docket docket, String words) {
    return all(
        when(docket.state() != State.FILED, "acknowledged-before", null), length(words, "words"));
  }

  /** An answer, a question, a note, somebody on the way: words for a case that is open. */
  static List<Reason> writing(Docket docket, String words) {
    return all(open(docket), text(words, "words"));
  }

  static List<Reason> triaging(Docket docket, Triage triage) {
    boolean known = triage.kinds().stream().allMatch(each -> Kind.of(each).isPresent());
    return all(
        open(docket),
        when(triage.kinds().isEmpty() || !known, "kinds-missing", "kinds"),
        length(triage.words(), "words"));
  }

  static List<Reason> dispatching(Docket docket, String words) {
    boolean runs = docket.urgency() == Urgency.EMERGENCY && docket.times().dispatchedAt() == null;
    return all(open(docket), when(!runs, "no-emergency", null), text(words, "words"));
  }

  static List<Reason> closing(Docket docket, String outcome, String words) {
    return all(
        open(docket),
        when(docket.state() == State.FILED, "not-acknowledged", null),
        when(!OUTCOMES.contains(outcome), "outcome-missing", "outcome"),
        text(words, "words"));
  }

  static List<Reason> resuming(Docket docket, String words) {
    return all(when(docket.state() != State.DISPUTED, "not-disputed", null), text(words, "words"));
  }

  static List<Reason> disputing(Docket docket, String why, LocalDate today) {
    LocalDate closed = docket.days().closed();
    boolean late = closed != null && today.isAfter(closed.plusDays(Channel.DISPUTE_DAYS));
    return all(
        when(docket.state() != State.CLOSED, "not-closed", null),
        when(late, "dispute-late", null),
        text(why, "words"));
  }

  static List<Reason> helping(
      Docket docket, boolean known, @Nullable LocalDate until, String words, LocalDate today) {
    return all(
        open(docket),
        when(!known, "help-missing", "kind"),
        when(until != null && until.isBefore(today), "until-past", "until"),
        text(words, "words"));
  }

  /** A case that nobody works on any more takes no step. */
  public static Optional<Reason> open(Docket docket) {
    return when(!docket.state().isOpen(), "not-open", null);
  }

  /** Words that somebody else will read: given, and not endless. */
  public static Optional<Reason> text(String text, String field) {
    return text.isBlank() ? when(true, "text-missing", field) : length(text, field);
  }

  /** Words that are perhaps not given, and not endless. */
  public static Optional<Reason> length(String text, String field) {
    return text.length() <= LONGEST
        ? Optional.empty()
        : Optional.of(new Reason("text-long", field, Map.of("most", Integer.toString(LONGEST))));
  }

  public static Optional<Reason> when(boolean wrong, String code, @Nullable String field) {
    return wrong ? Optional.of(new Reason(code, field, Map.of())) : Optional.empty();
  }
}
