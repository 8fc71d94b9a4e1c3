package org.lintas.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A fee said to be paid, as entered: nothing in it is trusted before {@link Engine#decide}.
 *
 * @param amount as written: {@code 1700 THB}
 * @param receipt number of a receipt already given, or null
 */
public record Payment(String fee, String amount, @Nullable String receipt) {}
