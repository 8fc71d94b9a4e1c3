package org.lintas.casework;

import org.jspecify.annotations.Nullable;
import org.lintas.procedure.ProcedureName;

/**
 * What a case is to be begun with, apart from its first answers.
 *
 * @param office code, or null for the officer's own
 * @param known serial of a person already known, or null to enter a new one from the answers
 * @param reference given from outside; a second case of the procedure under the same one is not
 *     begun, the first is answered instead
 */
public record Opening(
    ProcedureName procedure,
    @Nullable String office,
    @Nullable Long known,
    @Nullable String reference) {}
