package org.lintas.complaints;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.access.OfficesApart;
import org.lintas.complaints.channels.ChannelFile;
import org.lintas.complaints.vault.Retention;
import org.lintas.complaints.vault.Seats;
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
  private final Offices offices;
  private final OfficesApart apart;
  private final Seats seats;
  private final Teams teams;
  private final Retention retention;

  Housekeeping(
      NodeProperties properties,
      ChannelFile file,
      Offices offices,
      OfficesApart apart,
      Seats seats,
      Teams teams,
      Retention retention) {
    super("complaints", properties);
    this.file = file;
    this.offices = offices;
    this.apart = apart;
    this.seats = seats;
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
    offices
        .find(channel.office(), Locale.ENGLISH)
        .ifPresent(office -> {
          List<Caller.Officer> holding = apart.holding(Members.ROLES, office.id());
          seats
              .of(channel.code())
              .forEach((account, roles) -> {
                Set<String> lost = new HashSet<>(roles);
                lost.removeAll(granted(holding, account, office.id()));
                if (!lost.isEmpty()) {
                  teams.leave(channel.code(), account, lost, "node:clock");
                }
              });
        });
  }

  private static Set<String> granted(List<Caller.Officer> holding, int account, int office) {
    Set<String> roles = new HashSet<>();
    holding.stream()
        .filter(officer -> officer.account() == account)
        .flatMap(officer -> officer.grants().stream())
        .filter(grant -> grant.office() == office)
        .forEach(grant -> roles.add(grant.role()));
    return roles;
  }
}
