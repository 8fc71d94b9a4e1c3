package org.lintas.recruitment.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the committee says.
 *
 * @param organisation serial of the agency or employer
 * @param since first day of what happened
 * @param until its last day, or null while it goes on
 * @param workers how many it happened to, as far as is known
 * @param facts in the committee's words, without anybody's name
 */
public record Claim(
    long organisation,
    Matter matter,
    Grade grade,
    LocalDate since,
    @Nullable LocalDate until,
    int workers,
    String facts) {}
