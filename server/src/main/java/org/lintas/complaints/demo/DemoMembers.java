package org.lintas.complaints.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Members;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;

/**
 * Members of a demonstration's channels while their stories are told. Their keys are opened once
 * and held at each hour of which is told: a slow hash for each would be most of the loading.
 */
final class DemoMembers implements AutoCloseable {

  private final KeyRing ring;
  private final Map<String, Caller.Officer> officers = new HashMap<>();
  private final Map<String, Keys> keys = new HashMap<>();

  DemoMembers(KeyRing ring, Members members, List<Channel> channels) {
    this.ring = ring;
    for (Channel channel : channels) {
      members.people(channel.code()).forEach(each -> officers.put(each.name(), each));
    }
  }

  /** Somebody whose keys are open now. */
  Caller.Officer here(String name) {
    Caller.Officer officer = officers.get(name);
    if (officer == null) {
      throw new IllegalStateException("the demonstration knows no member " + name);
    }
    ring.hold(officer, keys.computeIfAbsent(name, _ -> opened(officer)));
    return officer;
  }

  private Keys opened(Caller.Officer officer) {
    ring.heard(officer, DemoAccounts.PASSWORD);
    return ring.of(officer).orElseThrow();
  }

  @Override
  public void close() {
    keys.keySet().forEach(name -> ring.forget(here(name)));
  }
}
