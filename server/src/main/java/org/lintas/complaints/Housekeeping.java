package org.lintas.complaints;

import java.time.Duration;
import org.lintas.complaints.channels.ChannelFile;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Retention;
import org.lintas.complaints.vault.Teams;
import org.lintas.node.NodeProperties;
import org.lintas.node.Repeating;
import org.springframework.stereotype.Component;

/**
 * What the clock does: destroys the keys of cases whose time is over, takes the keys of members
 * whose role was taken away or whose account was closed, and shuts those that nobody uses.
 */
@Component
class Housekeeping extends Repeating {

  private static final Duration REST = Duration.ofMinutes(1);

  private final ChannelFile file;
  private final Members members;
  private final Teams teams;
  private final Retention retention;
  private final KeyRing ring;

  Housekeeping(
      NodeProperties properties,
      ChannelFile file,
      Members members,
      Teams teams,
      Retention retention,
      KeyRing ring) {
    super("complaints", properties);
    this.file = file;
    this.members = members;
    this.teams = teams;
    this.retention = retention;
    this.ring = ring;
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(REST);
    tidy();
  }

  void tidy() {
    ring.shutIdle();
    retention.shredDue();
    file.channels().forEach(this::letGo);
  }

  private void letGo(Channel channel) {
    members
        .lost(channel.code())
        .forEach((account, roles) -> teams.leave(channel.code(), account, roles, "node:clock"));
  }
}
