package org.lintas.complaints.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.springframework.stereotype.Component;

/**
 * Brings back the keys of a member whom a new password was given: two custodians agree, and their
 * two shares open the channel's escrow for as long as that takes. An administrator who replaces a
 * password therefore reads nothing.
 */
@Component
public class Recovery {

  private final RecoveryStore store;
  private final TeamKeys teamKeys;
  private final Seats seats;
  private final Escrow escrow;
  private final MemberKeys memberKeys;
  private final AllOrNothing allOrNothing;

  Recovery(
      RecoveryStore store,
      TeamKeys teamKeys,
      Seats seats,
      Escrow escrow,
      MemberKeys memberKeys,
      AllOrNothing allOrNothing) {
    this.store = store;
    this.teamKeys = teamKeys;
    this.seats = seats;
    this.escrow = escrow;
    this.memberKeys = memberKeys;
    this.allOrNothing = allOrNothing;
  }

  /**
   * Somebody who asks for new keys.
   *
   * @param firstBy the custodian who agreed first
   */
  public record Asked(
      long id, String channel, int account, Instant at, Optional<Integer> firstBy) {}

  /** How far a request is after somebody agreed. */
  public enum Agreed {
    FIRST,
    DONE
  }

  /** Asks for new keys under a new password, in every channel that has an escrow. */
  public boolean ask(Caller.Officer officer, Set<String> channels, String password) {
    List<String> with =
        channels.stream()
            .filter(channel -> !seats.roles(channel, officer.account()).isEmpty())
            .filter(channel -> teamKeys.newest(channel, Team.ESCROW).isPresent())
            .toList();
    if (with.isEmpty()) {
      return false;
    }
    TeamKeys.Pair fresh = memberKeys.fresh(officer, password);
    allOrNothing.run(() -> with.forEach(channel -> store.add(channel, officer, fresh)));
    return true;
  }

  /** Who asks, the longest waiting first. */
  public List<Asked> waiting(String channel) {
    return store.waiting(channel);
  }

  /**
   * Agrees to a request. The second to agree brings the keys back.
   *
   * @throws NotEntitled for whoever is no custodian with a share, asks herself, or agreed already
   */
  public Agreed agree(Keys custodian, String channel, long id) {
    return allOrNothing.get(() -> {
      teamKeys.lock(channel);
      Asked asked =
          store.waiting(channel).stream()
              .filter(each -> each.id() == id)
              .findFirst()
              .orElseThrow(NotEntitled::new);
      TeamKeys.TeamKey key = teamKeys.newest(channel, Team.ESCROW).orElseThrow(NotEntitled::new);
      Escrow.Share own = escrow.share(custodian, key.id());
      int account = custodian.account();
      if (account == asked.account() || asked.firstBy().filter(by -> by == account).isPresent()) {
        throw new NotEntitled();
      }
      if (asked.firstBy().isEmpty()) {
        hand(asked, key, own, custodian);
        return Agreed.FIRST;
      }
      Escrow.Share other = store.handed(custodian, asked.id());
      byte[] secret = Escrow.joined(List.of(own, other));
      bringBack(asked, key, KeyPair.of(key.publicHalf(), secret), custodian);
      return Agreed.DONE;
    });
  }

  /** Gives the first share to each of the others, whoever of them comes second. */
  private void hand(Asked asked, TeamKeys.TeamKey key, Escrow.Share share, Keys by) {
    for (int other : escrow.holders(key.id())) {
      if (other != by.account() && other != asked.account()) {
        byte[] publicHalf = teamKeys.pair(other).orElseThrow().publicHalf();
        store.hand(asked.id(), other, share, publicHalf);
      }
    }
    store.first(asked, by);
  }

  private void bringBack(Asked asked, TeamKeys.TeamKey key, KeyPair opened, Keys by) {
    String channel = asked.channel();
    TeamKeys.Pair fresh = store.fresh(asked.id());
    teamKeys.keep(asked.account(), fresh);
    for (String role : seats.roles(channel, asked.account())) {
      Team.of(role)
          .ifPresent(team ->
              teamKeys
                  .wraps(channel, team.code(), TeamKeys.ESCROW)
                  .forEach(wrap -> rewrap(wrap, opened, asked.account(), fresh)));
    }
    escrow.split(key, opened.secretHalf(), teamKeys.ready(seats.of(channel), Team.CUSTODIANS));
    store.anew(channel);
    store.done(asked, by);
  }

  private void rewrap(TeamKeys.Wrap wrap, KeyPair opened, int account, TeamKeys.Pair fresh) {
    String id = wrap.key().id();
    byte[] secret = opened.open(wrap.sealed(), id).orElseThrow(NotEntitled::new);
    teamKeys.wrap(id, account, KeyPair.seal(fresh.publicHalf(), secret, id));
  }
}
