package org.lintas.recruitment.contracts;

import java.time.Instant;

/**
 * Something that happened to a contract.
 *
 * @param action {@code begin}, {@code enter-offer}, {@code enter-signed}, {@code
 *     enter-destination}, {@code code}
 * @param reason as it was written; empty if none was asked for
 */
public record ContractEvent(Instant at, String actor, String action, String reason) {}
