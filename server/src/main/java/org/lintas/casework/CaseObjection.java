package org.lintas.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.CaseState;
import org.lintas.procedure.Event;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Reason;

/**
 * What speaks against a step although its procedure allows it: because of what a module of a higher
 * tier holds in its tables. Such a module has one as a bean. Asked of cases about organisations
 * alone.
 */
public interface CaseObjection {

  /** Every reason against; each code has a sentence {@code casework.reason.<code>}. */
  List<Reason> against(Intended intended);

  /**
   * A step that the engine has accepted and that is not written yet.
   *
   * @param serial of the case, or 0 while it begins
   * @param subject serial of the organisation, or null while it is not known
   * @param next the state after it
   */
  record Intended(
      Procedure procedure,
      long serial,
      @Nullable Long subject,
      CaseState next,
      List<Event> events) {}
}
