package org.lintas.complaints;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.lintas.access.OfficesApart;
import org.lintas.complaints.channels.ChannelFile;
import org.lintas.complaints.vault.Seats;
import org.lintas.shared.Open;
import org.springframework.stereotype.Component;

/**
 * Who works for an organisation that receives complaints: whoever holds a role at exactly its
 * office and was admitted to its keys. A role held above it counts for nothing.
 */
@Component
public class Members {

  public static final String CASEWORKER = "caseworker";
  public static final String CUSTODIAN = "custodian";

  /** All roles there are. */
  public static final Set<String> ROLES = Seats.ROLES;

  private final ChannelFile file;
  private final Offices offices;
  private final OfficesApart apart;
  private final Seats seats;

  Members(ChannelFile file, Offices offices, OfficesApart apart, Seats seats) {
    this.file = file;
    this.offices = offices;
    this.apart = apart;
    this.seats = seats;
  }

  /** Somebody who was admitted, in one role. */
  public record Member(int account, String name, String displayName, String role) {}

  public boolean holds(Caller caller, String channel, String role) {
    return roles(caller, channel).contains(role);
  }

  /** In which roles the caller was admitted and still acts; none for everybody else. */
  public Set<String> roles(Caller caller, String channel) {
    if (!(caller instanceof Caller.Officer officer)) {
      return Set.of();
    }
    Set<String> roles = new LinkedHashSet<>(granted(officer, channel));
    if (!roles.isEmpty()) {
      roles.retainAll(seats.roles(channel, officer.account()));
    }
    return roles;
  }

  /** Which of the roles somebody holds at a channel's office, admitted or not. */
  @Open("roles stand in the caller's own account")
  public Set<String> granted(Caller.Officer officer, String channel) {
    Optional<Integer> office = office(channel);
    return officer.grants().stream()
        .filter(grant -> office.filter(id -> id == grant.office()).isPresent())
        .map(Caller.Grant::role)
        .filter(ROLES::contains)
        .collect(Collectors.toSet());
  }

  /** Everybody who holds a role at a channel's office, admitted or not, by name. */
  @Open("asked by pages for members after asking who calls")
  public List<Caller.Officer> people(String channel) {
    return office(channel).map(office -> apart.holding(ROLES, office)).orElse(List.of());
  }

  /** All members, by name. Ask only for callers who are members themselves. */
  @Open("asked by pages for members after asking who calls")
  public List<Member> of(String channel) {
    Optional<Integer> office = office(channel);
    if (office.isEmpty()) {
      return List.of();
    }
    Map<Integer, Set<String>> admitted = seats.of(channel);
    return apart.holding(ROLES, office.get()).stream()
        .flatMap(officer ->
            granted(officer, channel).stream()
                .filter(admitted.getOrDefault(officer.account(), Set.of())::contains)
                .sorted()
                .map(role ->
                    new Member(officer.account(), officer.name(), officer.displayName(), role)))
        .toList();
  }

  /** Members in one role, by name. */
  @Open("asked by pages for members after asking who calls")
  public List<Member> of(String channel, String role) {
    return of(channel).stream().filter(member -> member.role().equals(role)).toList();
  }

  /** Roles in which somebody was admitted and which they hold no more: account → roles. */
  Map<Integer, Set<String>> lost(String channel) {
    if (office(channel).isEmpty()) {
      return Map.of();
    }
    Map<Integer, Set<String>> lost = seats.of(channel);
    for (Caller.Officer each : people(channel)) {
      Set<String> roles = lost.getOrDefault(each.account(), new HashSet<>());
      roles.removeAll(granted(each, channel));
    }
    lost.values().removeIf(Set::isEmpty);
    return lost;
  }

  private Optional<Integer> office(String channel) {
    return file.channels().stream()
        .filter(each -> each.code().equals(channel))
        .findFirst()
        .flatMap(each -> offices.find(each.office(), Locale.ENGLISH))
        .map(office -> office.id());
  }
}
