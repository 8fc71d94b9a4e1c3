package org.lintas.complaints.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.complaints.Channel;
import org.springframework.stereotype.Component;

/** Who shares the keys of a channel: its beginning, who comes and who goes. */
@Component
public class Teams {

  private final TeamKeys store;
  private final Seats seats;
  private final Escrow escrow;
  private final DataKeys dataKeys;
  private final KeyActs acts;
  private final AllOrNothing allOrNothing;

  Teams(
      TeamKeys store,
      Seats seats,
      Escrow escrow,
      DataKeys dataKeys,
      KeyActs acts,
      AllOrNothing allOrNothing) {
    this.store = store;
    this.seats = seats;
    this.escrow = escrow;
    this.dataKeys = dataKeys;
    this.acts = acts;
    this.allOrNothing = allOrNothing;
  }

  /** Channels that have keys. */
  public List<String> open() {
    return store.channels();
  }

  /**
   * Gives a channel its first keys.
   *
   * @param people who has a key pair and holds which roles there; others are left out
   * @return whether there are enough of them, and the channel had no keys yet
   */
  public boolean start(Channel channel, Map<Integer, Set<String>> people, String by) {
    return allOrNothing.get(() -> {
      store.lock(channel.code());
      List<Integer> caseworkers = store.ready(people, Team.CASEWORKERS);
      List<Integer> custodians = store.ready(people, Team.CUSTODIANS);
      if (!enough(channel, caseworkers.size(), custodians.size())
          || store.newest(channel.code(), Team.CASEWORKERS.code()).isPresent()) {
        return false;
      }
      if (!custodians.isEmpty()) {
        escrow.begin(channel.code(), custodians);
        begin(channel.code(), Team.CUSTODIANS, 1, custodians);
      }
      begin(channel.code(), Team.CASEWORKERS, 1, caseworkers);
      people.forEach((account, roles) -> {
        if (store.pair(account).isPresent()) {
          roles.forEach(role -> seats.add(channel.code(), account, role, by));
          acts.note(channel.code(), by, "start", account);
        }
      });
      return true;
    });
  }

  /** Whether so many people with keys can begin a channel. */
  public static boolean enough(Channel channel, long caseworkers, long custodians) {
    return caseworkers > 0
        && (custodians >= Escrow.CUSTODIANS
            || (custodians == 0 && !channel.reveals().needsCustodians()));
  }

  /** A new key of a team, sealed for its members and for the escrow. */
  private void begin(String channel, Team team, int generation, List<Integer> members) {
    KeyPair pair = KeyPair.make();
    TeamKeys.TeamKey key =
        new TeamKeys.TeamKey(
            TeamKeys.id(channel, team.code(), generation),
            channel,
            team.code(),
            generation,
            pair.publicHalf());
    store.add(key);
    members.forEach(account -> seal(key, pair.secretHalf(), account));
    store
        .newest(channel, Team.ESCROW)
        .ifPresent(kept ->
            store.wrap(
                key.id(),
                TeamKeys.ESCROW,
                KeyPair.seal(kept.publicHalf(), pair.secretHalf(), key.id())));
  }

  private void seal(TeamKeys.TeamKey key, byte[] secret, int account) {
    byte[] publicHalf =
        store
            .pair(account)
            .orElseThrow(() -> new IllegalStateException("account " + account + " has no key"))
            .publicHalf();
    store.wrap(key.id(), account, KeyPair.seal(publicHalf, secret, key.id()));
  }

  /**
   * Admits somebody who has a key pair: hands them the team's keys, if the role has any.
   *
   * @param by a member's open keys, who has the team's keys if the role has any
   * @throws NotEntitled when {@code by} has not
   */
  public void admit(Keys by, String channel, int account, String role) {
    allOrNothing.run(() -> {
      store.lock(channel);
      if (store.pair(account).isEmpty() || seats.roles(channel, by.account()).isEmpty()) {
        throw new NotEntitled();
      }
      Team.of(role)
          .ifPresent(team -> {
            List<TeamKeys.Wrap> wraps = store.wraps(channel, team.code(), by.account());
            if (wraps.isEmpty()) {
              throw new NotEntitled();
            }
            wraps.forEach(wrap -> seal(wrap.key(), Wrapping.team(by, wrap).secretHalf(), account));
          });
      seats.add(channel, account, role, by.signature());
      acts.note(channel, by.signature(), "admit", account);
    });
  }

  /**
   * Takes from somebody the keys that go with some roles, and gives those teams new ones: what is
   * sealed from now on they could not open even with a copy of what they had. Asks for nobody's
   * keys, so that the node itself does it when a role is taken away.
   */
  public void leave(String channel, int account, Set<String> roles, String by) {
    allOrNothing.run(() -> {
      store.lock(channel);
      for (String role : roles) {
        Team.of(role).ifPresent(team -> leave(channel, account, team));
        seats.remove(channel, account, role);
      }
      if (seats.roles(channel, account).isEmpty()) {
        dataKeys.removeWithin(channel, "member/" + account);
      }
      acts.note(channel, by, "leave", account);
    });
  }

  private void leave(String channel, int account, Team team) {
    if (store.wraps(channel, team.code(), account).isEmpty()) {
      return;
    }
    store.unwrap(channel, team.code(), account);
    if (team == Team.CUSTODIANS) {
      escrow.leave(channel, account);
    }
    List<Integer> rest = new ArrayList<>(store.ready(seats.of(channel), team));
    rest.remove(Integer.valueOf(account));
    int generation = store.newest(channel, team.code()).orElseThrow().generation();
    begin(channel, team, generation + 1, rest);
  }
}
