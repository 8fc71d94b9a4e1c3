package org.lintas.cards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a card.
 *
 * @param actor who did it, as the journal names them
 * @param action {@code issue}, {@code copy}, {@code suspend}, {@code revoke}, {@code reinstate},
 *     {@code replace}
 * @param reason as an officer wrote it, or null
 * @param because code of what happened to its case, or null
 * @param other number of the card that takes its place or whose place it takes, or null
 */
public record CardEvent(
    Instant at,
    String actor,
    String action,
    @Nullable String reason,
    @Nullable String because,
    @Nullable String other) {}
