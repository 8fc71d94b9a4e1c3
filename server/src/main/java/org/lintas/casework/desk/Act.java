package org.lintas.casework.desk;

import java.util.Optional;
import org.lintas.procedure.Possible;
import org.lintas.shared.Word;

/** What an officer may do on the page of a case, each on a page of its own. */
public enum Act {
  COMPLETE,
  APPROVE,
  SEND_BACK,
  REFUSE,
  CORRECT,
  APPEAL,
  NOTE,
  WITHDRAW;

  static Act of(Possible possible) {
    return valueOf(possible.kind().name());
  }

  /** As it stands in an address: {@code send-back}. */
  public String path() {
    return Word.of(this);
  }

  /** Text of its page's title. */
  public String title() {
    return "casework.desk.act." + path() + ".title";
  }

  /** Text that says what it brings about. */
  public String summary() {
    return "casework.desk.act." + path() + ".summary";
  }

  /** Text of its button. */
  public String button() {
    return "casework.desk.act." + path() + ".button";
  }

  /** Whether it concerns one stage. */
  public boolean isOfStage() {
    return this != NOTE && this != WITHDRAW;
  }

  /** Whether it fills the form of its stage. */
  public boolean fillsForm() {
    return this == COMPLETE || this == CORRECT;
  }

  public boolean needsReason() {
    return this != COMPLETE && this != APPROVE;
  }

  static Optional<Act> find(String path) {
    return Word.find(Act.class, path);
  }
}
