package org.lintas.procedure;

/**
 * What a stage costs and who must bear it.
 *
 * @param payer {@code worker}, {@code employer}, {@code agency} or {@code state}
 */
public record Fee(String name, Money amount, String payer) {}
