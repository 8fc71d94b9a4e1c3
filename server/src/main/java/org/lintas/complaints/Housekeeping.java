package org.lintas.complaints;

import java.time.Duration;
import org.lintas.complaints.channels.ChannelFile;
import org.lintas.complaints.vault.Retention;
import org.lintas.complaints.vault.Teams;
import org.lintas.node.NodeProperties;
import org.lintas.node.Repeating;
import org.springframework.stereotype.Component;

/**
 * What the clock does: destroys the keys of cases whose time is over, and takes the keys of members
 * whose role was taken away or whose account was closed.
 */
@Component
class Housekeeping extends Repeating {

  private static final Duration REST = Duration.ofMinutes(1);

  private final ChannelFile file;
  private final Members members;
  private final Teams teams;
  private final Retention retention;

  Housekeeping(
      NodeProperties properties,
      ChannelFile file,
      Members members,
      Teams teams,
      Retention retention) {
    super("complaints", properties);
    this.file = file;
    this.members = members;
    this.teams = teams;
    this.retention = retention;
  }

  @Override
  protected void step() throws InterruptedException {
    Thread.sleep(REST);
    tidy();
  }

  void tidy() {
    retention.shredDue();
    file.channels().forEach(this::letGo);
  }

  private void letGo(Channel channel) {
    members
        .lost(channel.code())
        .forEach((account, roles) -> teams.leave(channel.code(), account, roles, "node:clock"));
  }
}
