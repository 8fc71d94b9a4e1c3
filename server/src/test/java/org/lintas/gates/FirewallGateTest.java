package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Nothing leads from complaints to those who must not know of them, in code. */
class FirewallGateTest {

  private static final String COMPLAINTS = "complaints";

  /** What complaints may use besides libraries. */
  private static final Set<String> MAY_USE =
      Set.of(
          COMPLAINTS,
          "shared",
          "node",
          "paper",
          "access",
          "journal",
          "pages",
          "api",
          "procedure",
          "procedures",
          "organisations",
          "uploads");

  /** Nobody uses complaints, but statistics will use its suppressed counts. */
  private static final Set<String> MAY_BE_USED_BY = Set.of(COMPLAINTS, "statistics");

  private static final List<Class<?>> WAYS_TO_THE_DATABASE =
      List.of(
          JdbcClient.class, JdbcOperations.class, DataSource.class, TransactionOperations.class);

  @Test
  void complaintsUseNothingThatKnowsAPerson() {
    assertThat(crossings(Production.BASE, Production.CLASSES)).isEmpty();
  }

  @Test
  void complaintsReachTheirOwnTablesAlone() {
    assertThat(ofComplaints(Production.BASE, Production.CLASSES).flatMap(FirewallGateTest::astray))
        .isEmpty();
  }

  @Test
  void thereIsSomethingToGuard() {
    assertThat(ofComplaints(Production.BASE, Production.CLASSES)).hasSizeGreaterThan(20);
  }

  @Test
  void aWayThroughIsFound() {
    assertThat(crossings(Production.CANARIES, Production.canaries()))
        .anyMatch(found -> found.contains("complaints.LooksAtPeople"))
        .anyMatch(found -> found.contains("people.LooksAtComplaints"));
    assertThat(
            ofComplaints(Production.CANARIES, Production.canaries())
                .flatMap(FirewallGateTest::astray))
        .containsExactlyInAnyOrder(
            "LooksAtPeople takes JdbcClient of the application",
            "LooksAtPeople takes part in the application's transactions");
  }

  private static List<String> crossings(String base, JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> crosses(base, dependency))
        .map(Dependency::getDescription)
        .toList();
  }

  private static boolean crosses(String base, Dependency dependency) {
    Optional<String> from = Production.module(base, dependency.getOriginClass());
    Optional<String> to = Production.module(base, dependency.getTargetClass());
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    boolean out = from.get().equals(COMPLAINTS) && !MAY_USE.contains(to.get());
    boolean in = to.get().equals(COMPLAINTS) && !MAY_BE_USED_BY.contains(from.get());
    return out || in;
  }

  private static Stream<JavaClass> ofComplaints(String base, JavaClasses classes) {
    return classes.stream()
        .filter(type -> Production.module(base, type).filter(COMPLAINTS::equals).isPresent());
  }

  /** Ways by which a class would reach the tables of others. */
  private static Stream<String> astray(JavaClass type) {
    Stream<String> injected =
        Arrays.stream(type.reflect().getDeclaredConstructors())
            .map(Constructor::getParameters)
            .flatMap(Arrays::stream)
            .filter(FirewallGateTest::leadsAstray)
            .map(parameter ->
                "%s takes %s of the application"
                    .formatted(type.getSimpleName(), parameter.getType().getSimpleName()));
    boolean joins =
        type.isAnnotatedWith(Transactional.class)
            || type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    return joins
        ? Stream.concat(
            injected,
            Stream.of(type.getSimpleName() + " takes part in the application's transactions"))
        : injected;
  }

  private static boolean leadsAstray(Parameter parameter) {
    Qualifier qualifier = parameter.getAnnotation(Qualifier.class);
    return WAYS_TO_THE_DATABASE.stream().anyMatch(way -> way.isAssignableFrom(parameter.getType()))
        && (qualifier == null || !Objects.equals(qualifier.value(), COMPLAINTS));
  }
}
