package org.lintas.complaints.members;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Recovery;
import org.lintas.complaints.vault.Teams;
import org.springframework.stereotype.Component;

/**
 * What members do with the keys of their channel. For everybody else a method does nothing, and
 * returns nothing or false.
 */
@Component
class Membership {

  private final Rosters rosters;
  private final Channels channels;
  private final Members members;
  private final Teams teams;
  private final Recovery recovery;
  private final KeyRing ring;

  Membership(
      Rosters rosters,
      Channels channels,
      Members members,
      Teams teams,
      Recovery recovery,
      KeyRing ring) {
    this.rosters = rosters;
    this.channels = channels;
    this.members = members;
    this.teams = teams;
    this.recovery = recovery;
    this.ring = ring;
  }

  /** Gives a channel its first keys: those who have signed in once are its first members. */
  boolean start(Caller.Officer officer, String code) {
    return rosters
        .channel(officer, code)
        .filter(channel -> {
          Set<String> granted = members.granted(officer, code);
          return granted.contains(Members.CUSTODIAN) || granted.contains(Members.CASEWORKER);
        })
        .map(channel -> teams.start(channel, rosters.ready(channel), officer.name()))
        .orElse(false);
  }

  boolean admit(Caller.Officer officer, String code, int account, String role) {
    Optional<Roster.Line> line =
        rosters.line(officer, code, account, role).filter(Roster.Line::mayAdmit);
    Optional<Keys> keys = ring.of(officer);
    if (line.isEmpty() || keys.isEmpty()) {
      return false;
    }
    teams.admit(keys.get(), code, account, role);
    return true;
  }

  boolean remove(Caller.Officer officer, String code, int account, String role) {
    Optional<Roster.Line> line =
        rosters.line(officer, code, account, role).filter(Roster.Line::mayRemove);
    line.ifPresent(each -> teams.leave(code, account, Set.of(role), officer.name()));
    return line.isPresent();
  }

  /** Agrees that somebody gets new keys. */
  Optional<Recovery.Agreed> agree(Caller.Officer officer, String code, long id) {
    return rosters
        .channel(officer, code)
        .filter(channel -> members.holds(officer, code, Members.CUSTODIAN))
        .flatMap(channel -> ring.of(officer))
        .map(keys -> recovery.agree(keys, code, id));
  }

  /** Asks for new keys wherever somebody is a member. */
  boolean ask(Caller.Officer officer, String password) {
    Set<String> codes = new HashSet<>();
    channels.of(officer).forEach(channel -> codes.add(channel.code()));
    return recovery.ask(officer, codes, password);
  }
}
