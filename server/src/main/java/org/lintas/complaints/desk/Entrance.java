package org.lintas.complaints.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.Channel;
import org.lintas.complaints.Channels;
import org.lintas.complaints.Members;
import org.lintas.complaints.opened.KeysShut;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Keys;
import org.springframework.stereotype.Component;

/** Who may come to a desk, and to which case. */
@Component
public class Entrance {

  public static final String CASEWORKER = "caseworker";
  public static final String CUSTODIAN = "custodian";
  public static final Set<String> JUSTICE = Set.of("investigator", "prosecutor", "court-clerk");

  private final Channels channels;
  private final Members members;
  private final DocketStore store;
  private final KeyRing ring;

  Entrance(Channels channels, Members members, DocketStore store, KeyRing ring) {
    this.channels = channels;
    this.members = members;
    this.store = store;
    this.ring = ring;
  }

  /** Codes of the channels where a caller holds a role and is enrolled. */
  public List<String> channels(Caller caller, String role) {
    return channels.of(caller).stream()
        .map(Channel::code)
        .filter(code -> members.holds(caller, code, role))
        .toList();
  }

  /** The first of them. */
  public Optional<String> channel(Caller caller, String role) {
    return channels(caller, role).stream().findFirst();
  }

  /** Whether a caseworker's own channel holds a case. */
  public boolean holds(Caller caller, Docket docket) {
    return channels(caller, CASEWORKER).contains(docket.channel());
  }

  /** A case that a caseworker may see: her channel holds it, or it was shared with her channel. */
  public Optional<Docket> find(Caller caller, String number) {
    List<String> mine = channels(caller, CASEWORKER);
    return mine.isEmpty()
        ? Optional.empty()
        : store
            .find(number)
            .filter(each -> mine.contains(each.channel()) || store.isShared(each.id(), mine));
  }

  /** The same, if her own channel holds it. */
  public Optional<Docket> held(Caller caller, String number) {
    return find(caller, number).filter(each -> holds(caller, each));
  }

  /** Members in some roles of the channel that holds a case; nobody for anybody but its desk. */
  public List<Members.Member> colleagues(Caller caller, String number, Set<String> roles) {
    return held(caller, number)
        .map(docket ->
            members.of(docket.channel()).stream()
                .filter(each -> roles.contains(each.role()))
                .toList())
        .orElse(List.of());
  }

  /**
   * Opens nothing to somebody whose keys are shut, not even a list: a password that an
   * administrator replaced signs in and has no keys.
   */
  public void mustHaveKeys(Caller.Officer officer) {
    keys(officer);
  }

  /** Whether the caller's keys are open. */
  boolean hasKeys(Caller.Officer officer) {
    return ring.of(officer).isPresent();
  }

  /** The caller's keys. */
  public Keys keys(Caller.Officer officer) {
    return ring.of(officer).orElseThrow(KeysShut::new);
  }
}
