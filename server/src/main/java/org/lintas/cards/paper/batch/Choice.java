package org.lintas.cards.paper.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.ProcedureName;

/**
 * Which cards go into a file. Cards that have expired are meant only when a day of issue is given.
 *
 * @param procedure that issued them, or null for all
 * @param kind of card, or null for all
 * @param office code; those under it are meant too; null for all
 * @param from first day of issue, or null
 * @param to last day of issue, or null
 * @param again whether those that were printed before are meant too
 */
public record Choice(
    @Nullable ProcedureName procedure,
    @Nullable String kind,
    @Nullable String office,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean again) {}
