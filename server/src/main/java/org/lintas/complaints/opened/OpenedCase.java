package org.lintas.complaints.opened;

import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.vault.Keys;

/**
 * A complaint in the hands of a member.
 *
 * @param channel that holds it
 * @param roles in which the member acts; none where the case is only shared with her channel
 * @param withdrawn whether it was taken back by whoever complained
 */
public record OpenedCase(
    Caller.Officer officer,
    Keys keys,
    long id,
    String number,
    String channel,
    Set<String> roles,
    boolean withdrawn) {

  /** Roles in which somebody writes on the tracks of a case. */
  public static final Set<String> WRITING =
      Set.of("caseworker", "investigator", "prosecutor", "court-clerk");

  /** Whether the member holds one of some roles where the case is. */
  public boolean holds(Set<String> any) {
    return any.stream().anyMatch(roles::contains);
  }

  /** Whether the member may write in one of some roles: nobody works on what was taken back. */
  public boolean mayWrite(Set<String> any) {
    return holds(any) && !withdrawn;
  }
}
