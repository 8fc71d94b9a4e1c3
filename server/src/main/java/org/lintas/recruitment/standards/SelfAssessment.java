package org.lintas.recruitment.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.journal.Entry;
import org.lintas.recruitment.minutes.Minutes;
import org.lintas.recruitment.minutes.Said;

/**
 * What an employer says of itself.
 *
 * @param serial subject of its journal entries
 * @param version 1, and one more with each audit
 * @param marks by criterion, all of them
 * @param words what it says besides; may be empty
 * @param audit null while no inspector has looked
 */
public record SelfAssessment(
    int serial,
    int version,
    long organisation,
    Instant at,
    String by,
    Map<String, Mark> marks,
    String words,
    @Nullable Audited audit) {

  /**
   * What an inspector found.
   *
   * @param on day on which she was there
   * @param marks of what she looked at
   */
  public record Audited(
      Instant at, String by, LocalDate on, Map<String, Mark> marks, String words) {}

  SelfAssessment numbered(int assigned) {
    return new SelfAssessment(assigned, version, organisation, at, by, marks, words, audit);
  }

  SelfAssessment audited(Audited found) {
    return new SelfAssessment(serial, version + 1, organisation, at, by, marks, words, found);
  }

  /** What the inspector found of a criterion; null when she did not look. */
  public @Nullable Mark found(String criterion) {
    return audit == null ? null : audit.marks().get(criterion);
  }

  /** Whether the employer said better of itself than was found. */
  public boolean isContradicted(String criterion) {
    Mark found = found(criterion);
    Mark own = marks.get(criterion);
    return found != null && own != null && found.compareTo(own) > 0;
  }

  Minutes.Subject subject() {
    return new Minutes.Subject(Entry.Chain.STANDARD, serial);
  }

  Map<String, String> said() {
    Said said =
        new Said()
            .with("version", version)
            .with("organisation", organisation)
            .with("at", at)
            .with("by", by)
            .with("marks", Mark.written(marks))
            .withHashOf("words", words);
    if (audit != null) {
      said.with("auditedAt", audit.at())
          .with("auditedBy", audit.by())
          .with("auditedOn", audit.on())
          .with("auditMarks", Mark.written(audit.marks()))
          .withHashOf("auditWords", audit.words());
    }
    return said.all();
  }
}
