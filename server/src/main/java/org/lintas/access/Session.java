package org.lintas.access;

import java.time.Instant;

/**
 * Somewhere that an account is signed in with a browser.
 *
 * @param handle names it in a form without giving away its id
 * @param browser as it names itself, shortened; empty if it does not
 * @param current whether it is the one that asks
 */
public record Session(
    String handle, Instant began, Instant lastUsed, String browser, boolean current) {}
