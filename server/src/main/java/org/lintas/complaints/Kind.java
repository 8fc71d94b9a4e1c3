package org.lintas.complaints;

import java.util.Map;
import java.util.Optional;
import org.lintas.shared.Word;

/** What a complaint is about; one may be of several kinds. */
public enum Kind {
  /** Unpaid, underpaid or late. */
  WAGES,
  /** Forced or unpaid. */
  OVERTIME,
  /** Passport, card or permit kept by somebody else. */
  DOCUMENTS,
  /** Other work, place or pay than was promised. */
  CONTRACT,
  /** More paid for the job than the law lets anybody charge. */
  FEES,
  VIOLENCE,
  UNSAFE_WORK,
  /** Locked in, watched, not allowed to leave. */
  CONFINEMENT,
  /** Harassed or asked for money by police, officials or civilian forces. */
  POLICE,
  TRAFFICKING,
  OTHER;

  private static final Map<String, Kind> ELSEWHERE =
      Map.ofEntries(
          Map.entry("unpaid-wages", WAGES),
          Map.entry("underpaid-wages", WAGES),
          Map.entry("late-wages", WAGES),
          Map.entry("wages-unpaid", WAGES),
          Map.entry("documents-withheld", DOCUMENTS),
          Map.entry("withheld-documents", DOCUMENTS),
          Map.entry("contract-substitution", CONTRACT),
          Map.entry("overcharged-fees", FEES),
          Map.entry("overcharging", FEES),
          Map.entry("threat", VIOLENCE),
          Map.entry("police-harassment", POLICE),
          Map.entry("bribe", POLICE));

  /** {@code unsafe-work}. */
  public String word() {
    return Word.of(this);
  }

  public static Optional<Kind> of(String word) {
    return Word.find(Kind.class, word);
  }

  /** Also by a word that other systems have for it: {@code unpaid-wages}. */
  public static Optional<Kind> told(String word) {
    return of(word).or(() -> Optional.ofNullable(ELSEWHERE.get(word)));
  }
}
