package org.lintas.complaints.mine;

import java.time.Instant;

/**
 * Something said in the thread of a complaint.
 *
 * @param kind {@code message} or {@code dispute} of hers, {@code question}, {@code answer} or
 *     {@code outcome} of the desk
 * @param hers whether she said it
 */
public record Said(Instant at, String kind, boolean hers, String text) {}
