package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.Lintas;
import org.lintas.gates.canary.Canary;
import org.springframework.modulith.core.ApplicationModules;

/** A module uses its own tier and those below; nothing calls upward. */
class TiersTest {

  /** {@code procedure} and {@code credential} are libraries; all may use them. */
  private static final Map<String, Integer> TIERS =
      Map.ofEntries(
          Map.entry("procedure", 0),
          Map.entry("credential", 0),
          Map.entry("shared", 0),
          Map.entry("node", 0),
          Map.entry("paper", 0),
          Map.entry("access", 1),
          Map.entry("journal", 1),
          Map.entry("uploads", 1),
          Map.entry("pages", 2),
          Map.entry("api", 2),
          Map.entry("people", 2),
          Map.entry("organisations", 2),
          Map.entry("procedures", 2),
          Map.entry("casework", 3),
          Map.entry("complaints", 3),
          Map.entry("recruitment", 4),
          Map.entry("permits", 4),
          Map.entry("cards", 5),
          Map.entry("directory", 5),
          Map.entry("exchange", 6),
          Map.entry("notifications", 6),
          Map.entry("statistics", 6),
          Map.entry("instruments", 6),
          Map.entry("accounts", 7),
          Map.entry("portal", 7),
          Map.entry("backup", 7));

  @Test
  void everyModuleHasATier() {
    assertThat(
            Production.CLASSES.stream()
                .flatMap(type -> Production.module(Production.BASE, type).stream())
                .distinct())
        .isSubsetOf(TIERS.keySet());
  }

  @Test
  void nothingCallsUpward() {
    assertThat(upward(Production.BASE, Production.CLASSES)).isEmpty();
  }

  @Test
  void aCallUpwardIsFound() {
    assertThat(upward(Production.CANARIES, Production.canaries()))
        .anyMatch(found -> found.contains("canary.people.CallsUpward"));
  }

  @Test
  void modulesUseEachOtherByTheirDoorsAndWithoutCircles() {
    ApplicationModules.of(Lintas.class).verify();
  }

  @Test
  void aLookBehindAModulesDoorIsFound() {
    ApplicationModules canaries = ApplicationModules.of(Canary.class, _ -> true);
    assertThat(canaries.detectViolations().getMessages())
        .anyMatch(found -> found.contains("CallsUpward") && found.contains("Hidden"));
  }

  private static List<String> upward(String base, JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> isUpward(base, dependency))
        .map(Dependency::getDescription)
        .toList();
  }

  private static boolean isUpward(String base, Dependency dependency) {
    Optional<Integer> from = tier(base, dependency.getOriginClass());
    Optional<Integer> to = tier(base, dependency.getTargetClass());
    return from.isPresent() && to.isPresent() && from.get() < to.get();
  }

  private static Optional<Integer> tier(String base, JavaClass type) {
    return Production.module(base, type).flatMap(module -> Optional.ofNullable(TIERS.get(module)));
  }
}
