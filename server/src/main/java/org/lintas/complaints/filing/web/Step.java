package org.lintas.complaints.filing.web;

import java.util.List;
import java.util.Optional;
import org.lintas.shared.Word;

/** A page of the form. Who she is comes last, and may be left out like most of it. */
public enum Step {
  WHAT("kinds", "teller", "what"),
  PLACE("where", "when", "country", "origin", "sector"),
  WHO("sought", "organisation", "respondent"),
  WISHES("wants", "trusts"),
  EVIDENCE(),
  READER("channel"),
  IDENTITY("name", "contact", "status", "person"),
  REVIEW();

  private final List<String> fields;

  Step(String... fields) {
    this.fields = List.of(fields);
  }

  /** What it asks. */
  public List<String> fields() {
    return fields;
  }

  /** {@code evidence}. */
  public String word() {
    return Word.of(this);
  }

  public int number() {
    return ordinal() + 1;
  }

  Step next() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  Step before() {
    return values()[Math.max(ordinal() - 1, 0)];
  }

  static Optional<Step> of(String word) {
    return Word.find(Step.class, word);
  }
}
