package org.lintas.cards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Procedure;

/**
 * What anybody may learn of a card by its number: nothing of its holder.
 *
 * @param kind what it is, as its procedure names it
 * @param procedure whose texts name it: {@code card.<kind>}
 * @param state {@code valid}, {@code suspended}, {@code revoked}, {@code expired}
 */
public record CardNotice(
    String number,
    String kind,
    Procedure procedure,
    LocalDate issuedOn,
    @Nullable LocalDate expiresOn,
    String state) {}
