package org.lintas.recruitment.minutes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.journal.Entry;
import org.lintas.journal.Journal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes steps down and reads them again. */
@Component
public class Minutes {

  private final Journal journal;
  private final Clock clock;

  Minutes(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A step that was taken.
   *
   * @param by signature of whoever took it
   */
  public record Step(Instant at, String by, String action, String reason) {

    static Step of(Entry entry) {
      String reason = JsonMapper.shared().readTree(entry.payload()).path("reason").asString();
      return new Step(entry.at(), entry.actor(), entry.action(), reason);
    }
  }

  /** The moment as entries and rows keep it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Writes a step down, in the transaction of what it tells of.
   *
   * @param said all that the row says now
   * @param reason as an officer gave it; empty where none is asked for
   */
  public void note(
      Caller caller, Subject subject, String action, Map<String, String> said, String reason) {
    ObjectNode payload = JsonMapper.shared().createObjectNode();
    payload.put("reason", reason.strip());
    payload.set("said", JsonMapper.shared().valueToTree(said));
    journal.note(
        new Entry(
            subject.chain(),
            subject.serial(),
            0,
            now(),
            caller.signature(),
            0,
            action,
            JsonMapper.shared().writeValueAsString(payload),
            null));
  }

  /** What was done with a thing, newest first. */
  public List<Step> history(Subject subject) {
    return journal
        .read(subject.chain(), List.of(subject.serial()))
        .getOrDefault(subject.serial(), List.of())
        .reversed()
        .stream()
        .map(each -> Step.of(each.entry()))
        .toList();
  }

  /** What an entry is about. */
  public record Subject(Entry.Chain chain, long serial) {}
}
