package org.lintas.recruitment.corridors;

import java.util.Optional;
import org.lintas.shared.Word;

/** Who must bear a cost in the end. */
public enum Bearer {
  WORKER,
  EMPLOYER,
  AGENCY,
  STATE;

  /** As definitions write it. */
  public String code() {
    return Word.of(this);
  }

  public static Optional<Bearer> of(String code) {
    return Word.find(Bearer.class, code);
  }
}
