package org.lintas.organisations;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.shared.Word;

/**
 * That a natural person stands or stood behind an organisation.
 *
 * @param organisation serial
 * @param until last day, or null while it lasts
 */
public record Behind(
    long organisation,
    NaturalPerson person,
    Role role,
    LocalDate since,
    @Nullable LocalDate until) {

  /** As what. */
  public enum Role {
    DIRECTOR,
    OWNER,
    EMPLOYEE,
    GUARANTOR,
    REPRESENTATIVE;

    public String word() {
      return Word.of(this);
    }

    public static Optional<Role> of(String word) {
      return Word.find(Role.class, word);
    }
  }

  /** Whether it holds on a day. */
  public boolean holds(LocalDate day) {
    return !day.isBefore(since) && (until == null || !day.isAfter(until));
  }
}
