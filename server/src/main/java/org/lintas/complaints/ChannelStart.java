package org.lintas.complaints;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.Offices;
import org.lintas.access.OfficesApart;
import org.lintas.complaints.channels.ChannelFile;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Teams;
import org.lintas.node.NodeProperties;
import org.lintas.node.StartupCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prepares an office for each channel before the node takes its first request; in a demonstration
 * also its people, whose password everybody knows, and its keys.
 */
@Component
@Order(0)
class ChannelStart implements StartupCheck {

  private final ChannelFile file;
  private final OfficesApart apart;
  private final Offices offices;
  private final DemoAccounts demoAccounts;
  private final Demonstration demonstration;

  ChannelStart(
      ChannelFile file,
      OfficesApart apart,
      Offices offices,
      DemoAccounts demoAccounts,
      Demonstration demonstration) {
    this.file = file;
    this.apart = apart;
    this.offices = offices;
    this.demoAccounts = demoAccounts;
    this.demonstration = demonstration;
  }

  @Override
  public void check(NodeProperties node) {
    if (!node.background()) { // a command beside a running node finds everything in place
      return;
    }
    boolean fresh = false;
    for (Channel channel : file.channels()) {
      if (offices.find(channel.office(), Locale.ENGLISH).isEmpty()) {
        apart.add(channel.office(), channel.names());
        fresh = true;
      }
    }
    if (demonstration.on()) {
      if (fresh) {
        demoAccounts.add();
      }
      file.channels().forEach(demonstration::start);
    }
  }

  /** Keys for accounts whose password everybody knows. */
  @Component
  static class Demonstration {

    private final boolean on;
    private final OfficesApart apart;
    private final Offices offices;
    private final KeyRing keys;
    private final Teams teams;

    Demonstration(
        @Value("${lintas.access.demo}") boolean on,
        OfficesApart apart,
        Offices offices,
        KeyRing keys,
        Teams teams) {
      this.on = on;
      this.apart = apart;
      this.offices = offices;
      this.keys = keys;
      this.teams = teams;
    }

    boolean on() {
      return on;
    }

    void start(Channel channel) {
      if (teams.open().contains(channel.code())) {
        return;
      }
      int office = offices.find(channel.office(), Locale.ENGLISH).orElseThrow().id();
      List<Caller.Officer> people = apart.holding(Members.ROLES, office);
      Map<Integer, Set<String>> roles = new HashMap<>();
      for (Caller.Officer each : people) {
        keys.heard(each, DemoAccounts.PASSWORD);
        keys.forget(each);
        each.grants().stream()
            .filter(grant -> grant.office() == office && Members.ROLES.contains(grant.role()))
            .forEach(grant ->
                roles.computeIfAbsent(each.account(), _ -> new HashSet<>()).add(grant.role()));
      }
      teams.start(channel, roles, "node:demo");
    }
  }
}
