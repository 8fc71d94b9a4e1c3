package org.lintas.recruitment.watch;

import java.time.Instant;

/**
 * What the organisation answers.
 *
 * @param by signature of its account, or of the monitor who got it by letter
 */
public record Reply(Instant at, String by, boolean byLetter, String text) {}
