package org.lintas.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.lintas.procedure.SubjectKind;
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

  private static final Caller SELF = new Caller.Node("casework");

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
          firstGrant(officer, procedure.first().by()::equals)
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

  /** Every procedure by serial of its first version → all offices: what the node may see. */
  Map<Integer, Set<Integer>> everything() {
    Set<Integer> everywhere = new HashSet<>();
    offices.all(Locale.ENGLISH).forEach(office -> everywhere.add(office.id()));
    Map<Integer, Set<Integer>> everything = new LinkedHashMap<>();
    procedures.all(SELF).forEach(published -> everything.put(series(published), everywhere));
    return everything;
  }

  /** Names of the stages that any version of a procedure has. */
  Set<String> stages(int series) {
    Set<String> stages = new LinkedHashSet<>();
    for (Published published : procedures.all(SELF)) {
      if (series(published) == series) {
        published.procedure().stages().forEach(stage -> stages.add(stage.name()));
      }
    }
    return stages;
  }

  /** A stage that waits for somebody like the caller. */
  record Duty(int series, String stage, Set<Integer> offices) {}

  List<Duty> duties(Caller.Officer officer) {
    Map<Integer, Map<String, Set<Integer>>> there = new LinkedHashMap<>();
    for (Published published : procedures.all(officer)) {
      for (Stage stage : published.procedure().stages()) {
        there
            .computeIfAbsent(series(published), any -> new LinkedHashMap<>())
            .computeIfAbsent(stage.name(), any -> new HashSet<>())
            .addAll(offices.where(officer, stage.by()));
      }
    }
    List<Duty> duties = new ArrayList<>();
    there.forEach((series, stages) ->
        stages.forEach((stage, where) -> duties.add(new Duty(series, stage, where))));
    return duties.stream().filter(duty -> !duty.offices().isEmpty()).toList();
  }

  /** Procedures whose cases are about a kind of subject. */
  Set<Integer> series(SubjectKind kind) {
    Set<Integer> series = new HashSet<>();
    for (Published published : procedures.all(SELF)) {
      if (published.procedure().subject() == kind) {
        series.add(series(published));
      }
    }
    return series;
  }

  int series(Published published) {
    return procedures.series(SELF, published.procedure().name());
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
