package org.lintas.casework.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.api.BadCall;
import org.lintas.casework.Cases;
import org.lintas.procedure.ProcedureName;

/**
 * Parameters by which a list of cases is narrowed.
 *
 * @param sort {@code due} unless said otherwise
 */
record Wanted(
    @Nullable String procedure,
    @Nullable String stage,
    @Nullable String state,
    @Nullable String office,
    @Nullable Boolean mine,
    @Nullable Boolean late,
    @Nullable String sort) {

  Cases.Filter filter() {
    return new Cases.Filter(
        named(),
        stage,
        state,
        office,
        Boolean.TRUE.equals(mine),
        Boolean.TRUE.equals(late),
        sort == null ? "due" : sort,
        null);
  }

  private @Nullable ProcedureName named() {
    if (procedure == null || procedure.isEmpty()) {
      return null;
    }
    try {
      return ProcedureName.of(procedure.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw BadCall.wrong("procedure", "th/registration-2004");
    }
  }
}
