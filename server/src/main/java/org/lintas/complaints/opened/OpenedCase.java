package org.lintas.complaints.opened;

import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.vault.Keys;

/**
 * A complaint in the hands of a member.
 *
 * @param channel that holds it
 * @param roles in which the member acts
 * @param withdrawn whether it was taken back by whoever complained
 */
public record OpenedCase(
    Caller.Officer officer,
    Keys keys,
    long id,
    String number,
    String channel,
    Set<String> roles,
    boolean withdrawn) {}
