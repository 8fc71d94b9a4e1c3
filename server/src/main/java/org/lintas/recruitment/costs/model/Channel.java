package org.lintas.recruitment.costs.model;

import java.util.Optional;
import org.lintas.shared.Word;

/** How a worker was recruited. */
public enum Channel {
  AGENCY,
  DIRECT,
  GOVERNMENT;

  public String word() {
    return Word.of(this);
  }

  public static Optional<Channel> of(String word) {
    return Word.find(Channel.class, word);
  }
}
