package org.lintas.credential;

import java.time.LocalDate;

/**
 * What a receipt says was paid.
 *
 * @param fee the fee's name, as its procedure names it
 * @param amount in the smallest unit of the currency
 * @param currency ISO 4217, three letters
 */
public record Payment(String fee, long amount, String currency, LocalDate paidOn) {}
