package org.lintas.casework;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.access.Office;
import org.lintas.access.Offices;
import org.lintas.procedure.Actor;
import org.lintas.procedure.Procedure;
import org.lintas.procedure.Stage;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with a case: whoever holds a role of its procedure, or manages
 * programmes, at its office or above.
 */
@Component
class CaseAccess {

  static final String PROGRAMME_MANAGER = "programme-manager";

  private final Offices offices;
  private final Procedures procedures;

  CaseAccess(Offices offices, Procedures procedures) {
    this.offices = offices;
    this.procedures = procedures;
  }

  boolean maySee(Caller caller, Procedure procedure, int office) {
    return switch (caller) {
      case Caller.Node _ -> true;
      case Caller.Visitor _ -> false;
      case Caller.Officer officer ->
          offices.roles(officer, office).stream().anyMatch(concerned(procedure)::contains);
    };
  }

  /** The caller as the engine knows one. The node acts in every role. */
  Actor actor(Caller caller, Procedure procedure, int office) {
    return new Actor(caller.signature(), roles(caller, procedure, office));
  }

  Set<String> roles(Caller caller, Procedure procedure, int office) {
    return switch (caller) {
      case Caller.Node _ -> concerned(procedure);
      case Caller.Visitor _ -> Set.of();
      case Caller.Officer officer -> offices.roles(officer, office);
    };
  }

  /**
   * Where a case begins: at the office named, if the caller has business there, else at the first
   * office where the caller holds the role of the first stage. Empty when there is none.
   */
  Optional<Integer> officeOf(Caller caller, Procedure procedure, @Nullable String code) {
    if (code != null) {
      return offices
          .find(code, Locale.ENGLISH)
          .map(Office::id)
          .filter(office -> maySee(caller, procedure, office));
    }
    return switch (caller) {
      case Caller.Node _ -> offices.all(Locale.ENGLISH).stream().findFirst().map(Office::id);
      case Caller.Visitor _ -> Optional.empty();
      case Caller.Officer officer ->
          firstGrant(officer, firstRole(procedure)::equals)
              .or(() -> firstGrant(officer, concerned(procedure)::contains));
    };
  }

  private static Optional<Integer> firstGrant(Caller.Officer officer, Predicate<String> role) {
    return officer.grants().stream()
        .filter(grant -> role.test(grant.role()))
        .map(Caller.Grant::office)
        .sorted()
        .findFirst();
  }

  /** Procedures by serial of their first version → offices whose cases the caller may see. */
  Map<Integer, Set<Integer>> visible(Caller.Officer officer) {
    Map<Integer, Set<Integer>> visible = new LinkedHashMap<>();
    for (Published published : procedures.all(officer)) {
      Set<Integer> there = visible.computeIfAbsent(series(published), any -> new HashSet<>());
      concerned(published.procedure()).forEach(role -> there.addAll(offices.where(officer, role)));
    }
    return visible;
  }

  /** A stage that waits for somebody like the caller. */
  record Duty(int series, String stage, Set<Integer> offices) {}

  List<Duty> duties(Caller.Officer officer) {
    return procedures.all(officer).stream()
        .flatMap(published ->
            published.procedure().stages().stream()
                .map(stage ->
                    new Duty(series(published), stage.name(), offices.where(officer, stage.by()))))
        .filter(duty -> !duty.offices().isEmpty())
        .distinct()
        .toList();
  }

  int series(Published published) {
    return procedures.series(new Caller.Node("casework"), published.procedure().name());
  }

  /** Ids of an office and of all under it; empty when the code is unknown. */
  Set<Integer> subtree(String code) {
    Set<Integer> under = new HashSet<>();
    offices
        .find(code, Locale.ENGLISH)
        .ifPresent(top ->
            offices.all(Locale.ENGLISH).stream()
                .map(Office::id)
                .filter(office -> offices.covers(top.id(), office))
                .forEach(under::add));
    return under;
  }

  private static String firstRole(Procedure procedure) {
    return procedure.stages().stream()
        .filter(stage -> stage.after().isEmpty())
        .map(Stage::by)
        .findFirst()
        .orElse("");
  }

  private static Set<String> concerned(Procedure procedure) {
    Set<String> roles = new HashSet<>();
    roles.add(PROGRAMME_MANAGER);
    for (Stage stage : procedure.stages()) {
      roles.add(stage.by());
      roles.addAll(stage.privateTo());
    }
    return roles;
  }
}
