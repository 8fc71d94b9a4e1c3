package org.lintas.recruitment.malpractice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;

/**
 * What an inspector found.
 *
 * @param organisation serial of the employer
 * @param programme what workers are said to be there for: a training programme and its aim; empty
 *     when there is none
 * @param since first day of it
 * @param until its last day, or null while it goes on
 * @param overtime hours a month beyond the law, of the worker who had most; null where that is not
 *     the matter
 * @param underpaid what all workers together are owed, or null
 * @param ground law and section
 * @param facts what was found, without anybody's name
 * @param publicFrom day from which the law lets everybody know; null when it does not
 */
public record Finding(
    long organisation,
    Matter matter,
    String programme,
    LocalDate since,
    @Nullable LocalDate until,
    int workers,
    @Nullable Integer overtime,
    @Nullable Money underpaid,
    LocalDate inspectedOn,
    String ground,
    String facts,
    @Nullable LocalDate publicFrom) {}
