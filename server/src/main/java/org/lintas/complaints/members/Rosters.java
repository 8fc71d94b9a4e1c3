package org.lintas.complaints.members;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.vault.KeyActs;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Recovery;
import org.lintas.complaints.vault.Seats;
import org.lintas.complaints.vault.Teams;
import org.springframework.stereotype.Component;

/**
 * Who of a channel has its keys, who asks for them, and what the reader may do about it. To
 * everybody else there is no channel here.
 */
@Component
class Rosters {

  private static final int LAST = 20;
  private static final String MANAGER = "complaints-manager";

  private final Channels channels;
  private final Members members;
  private final Seats seats;
  private final Recovery recovery;
  private final KeyActs acts;
  private final KeyRing ring;

  Rosters(
      Channels channels,
      Members members,
      Seats seats,
      Recovery recovery,
      KeyActs acts,
      KeyRing ring) {
    this.channels = channels;
    this.members = members;
    this.seats = seats;
    this.recovery = recovery;
    this.acts = acts;
    this.ring = ring;
  }

  /** Channels at whose office somebody holds a role, admitted or not. */
  List<Channel> around(Caller.Officer officer) {
    return channels.all().stream()
        .filter(channel -> !members.granted(officer, channel.code()).isEmpty())
        .toList();
  }

  List<Roster> of(Caller.Officer officer) {
    return around(officer).stream().map(channel -> roster(officer, channel)).toList();
  }

  private Roster roster(Caller.Officer officer, Channel channel) {
    Set<String> own = members.roles(officer, channel.code());
    boolean open = channels.open().contains(channel);
    if (own.isEmpty()) {
      boolean mayStart = !open && enough(channel);
      return new Roster(channel, open, false, mayStart, List.of(), List.of(), List.of());
    }
    List<Caller.Officer> people = members.people(channel.code());
    Map<Integer, String> names =
        people.stream()
            .collect(Collectors.toMap(Caller.Officer::account, Caller.Officer::displayName));
    return new Roster(
        channel,
        open,
        true,
        false,
        lines(officer, channel, people, own),
        own.contains(Members.CUSTODIAN) ? requests(officer, channel, names) : List.of(),
        acts.last(channel.code(), LAST).stream()
            .map(act -> new Roster.Done(act, names.getOrDefault(act.account(), "–")))
            .toList());
  }

  private List<Roster.Line> lines(
      Caller.Officer reader, Channel channel, List<Caller.Officer> people, Set<String> own) {
    Map<Integer, Set<String>> admitted = seats.of(channel.code());
    return people.stream()
        .flatMap(each ->
            members.granted(each, channel.code()).stream()
                .sorted()
                .map(role -> {
                  boolean in = admitted.getOrDefault(each.account(), Set.of()).contains(role);
                  boolean ready = ring.known(each);
                  return new Roster.Line(
                      each.account(),
                      each.name(),
                      each.displayName(),
                      role,
                      in,
                      ready,
                      !in && ready && admits(own, role),
                      in
                          && each.account() != reader.account()
                          && removes(channel, own)
                          && enoughRemain(admitted, role));
                }))
        .toList();
  }

  /** Keys of a team are handed on by one of the team; a place without keys by anybody with some. */
  private static boolean admits(Set<String> own, String role) {
    return switch (role) {
      case Members.CASEWORKER, Members.CUSTODIAN -> own.contains(role);
      default -> own.contains(Members.CASEWORKER) || own.contains(Members.CUSTODIAN);
    };
  }

  private static boolean removes(Channel channel, Set<String> own) {
    return own.contains(Members.CUSTODIAN)
        || own.contains(MANAGER)
        || (!channel.reveals().needsCustodians() && own.contains(Members.CASEWORKER));
  }

  /**
   * Whether somebody is left who opens what was told when one more goes: nobody alone makes all of
   * it unreadable. Two custodians bring lost keys back.
   */
  private static boolean enoughRemain(Map<Integer, Set<String>> admitted, String role) {
    long there = having(admitted, role);
    return switch (role) {
      case Members.CASEWORKER -> there > 1;
      case Members.CUSTODIAN -> there > 2;
      default -> true;
    };
  }

  private List<Roster.Request> requests(
      Caller.Officer reader, Channel channel, Map<Integer, String> names) {
    return recovery.waiting(channel.code()).stream()
        .map(asked ->
            new Roster.Request(
                asked,
                names.getOrDefault(asked.account(), "–"),
                asked.account() != reader.account()
                    && asked.firstBy().filter(by -> by == reader.account()).isEmpty()))
        .toList();
  }

  private boolean enough(Channel channel) {
    Map<Integer, Set<String>> ready = ready(channel);
    return Teams.enough(
        channel, having(ready, Members.CASEWORKER), having(ready, Members.CUSTODIAN));
  }

  private static long having(Map<Integer, Set<String>> people, String role) {
    return people.values().stream().filter(roles -> roles.contains(role)).count();
  }

  /** Those who have signed in once, with the roles that they hold: account → roles. */
  Map<Integer, Set<String>> ready(Channel channel) {
    Map<Integer, Set<String>> ready = new HashMap<>();
    for (Caller.Officer each : members.people(channel.code())) {
      if (ring.known(each)) {
        ready.put(each.account(), members.granted(each, channel.code()));
      }
    }
    return ready;
  }

  Optional<Roster.Line> line(Caller.Officer officer, String code, int account, String role) {
    return channel(officer, code).stream()
        .flatMap(channel -> roster(officer, channel).lines().stream())
        .filter(each -> each.account() == account && each.role().equals(role))
        .findFirst();
  }

  Optional<Channel> channel(Caller.Officer officer, String code) {
    return around(officer).stream().filter(channel -> channel.code().equals(code)).findFirst();
  }
}
