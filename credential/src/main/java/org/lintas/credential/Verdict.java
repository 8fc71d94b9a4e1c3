package org.lintas.credential;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier found.
 *
 * @param codes why, most weighty first; docs/cards.md lists them. A genuine paper may have some too
 * @param card what was signed; nothing when it is not genuine
 * @param key that signed it; nothing when it is not genuine
 * @param statusAsOf when the status list that was asked had been made; nothing when none was
 */
public record Verdict(
    Outcome outcome,
    List<String> codes,
    @Nullable Card card,
    @Nullable TrustedKey key,
    @Nullable Instant statusAsOf) {

  public Verdict {
    codes = List.copyOf(codes);
  }

  static Verdict refused(Outcome outcome, String code) {
    return new Verdict(outcome, List.of(code), null, null, null);
  }
}
