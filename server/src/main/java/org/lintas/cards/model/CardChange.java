package org.lintas.cards.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card changes its state.
 *
 * @param by signature of whoever acted
 * @param action as the journal names it
 * @param payload canonical JSON of why
 * @param replacedBy serial of the card that takes its place
 */
public record CardChange(
    CardRow card,
    CardState to,
    Instant at,
    String by,
    String action,
    String payload,
    @Nullable Long replacedBy) {}
