package org.lintas.complaints.members;

import java.util.List;
import org.lintas.complaints.Channel;
import org.lintas.complaints.vault.KeyActs.Act;
import org.lintas.complaints.vault.Recovery.Asked;

/**
 * A channel's members as one of them sees them.
 *
 * @param open whether it has keys and receives complaints
 * @param admitted whether the reader was admitted
 * @param mayStart whether the reader may give it its first keys now
 * @param lines empty for whoever was not admitted
 * @param asked who waits for new keys; empty for whoever may not agree
 * @param acts what was done with keys, the last first
 */
public record Roster(
    Channel channel,
    boolean open,
    boolean admitted,
    boolean mayStart,
    List<Line> lines,
    List<Request> asked,
    List<Done> acts) {

  /**
   * Somebody in one role.
   *
   * @param admitted whether they have the keys
   * @param ready whether they have a key pair, to which keys can be handed
   */
  public record Line(
      int account,
      String name,
      String displayName,
      String role,
      boolean admitted,
      boolean ready,
      boolean mayAdmit,
      boolean mayRemove) {}

  /** Who waits for new keys, by name. */
  public record Request(Asked asked, String displayName, boolean mayAgree) {}

  /** An act, with the name of whom it is about. */
  public record Done(Act act, String displayName) {}
}
