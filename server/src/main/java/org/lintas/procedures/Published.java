package org.lintas.procedures;

import java.time.Instant;
import org.lintas.procedure.Procedure;

/**
 * A published version of a procedure.
 *
 * @param id small serial that cases refer to
 * @param version 1 for the first published under its name, then counted up
 * @param retired whether no new case may begin under it (a newer version, or withdrawn)
 */
public record Published(
    int id, int version, Procedure procedure, Instant at, String by, boolean retired) {}
