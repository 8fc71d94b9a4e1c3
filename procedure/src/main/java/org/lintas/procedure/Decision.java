package org.lintas.procedure;

import java.util.List;

/** The answer to an action: accepted with its events, or refused with all reasons. */
public sealed interface Decision {

  record Accepted(List<Event> events, CaseState next) implements Decision {}

  record Refused(List<Reason> reasons) implements Decision {}
}
