package org.lintas.recruitment.corridors;

import java.util.Arrays;
import java.util.Optional;

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
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
