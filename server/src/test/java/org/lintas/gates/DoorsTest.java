package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.access.Caller;
import org.lintas.shared.Open;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Every method of a door asks who calls, or says why it need not. */
class DoorsTest {

  /** They open no module's records: the frames of the node, its pages and its API. */
  private static final Set<String> WITHOUT_DOORS =
      Set.of("shared", "node", "pages", "api", "procedure");

  @Test
  void everyDoorAsksWhoCalls() {
    assertThat(doors().flatMap(door -> unasked(door).stream())).isEmpty();
  }

  @Test
  void thereAreDoors() {
    assertThat(doors().map(Class::getSimpleName)).contains("Journal", "Offices", "Cases");
  }

  @Test
  void aDoorThatDoesNotAskIsFound() {
    assertThat(isDoor(CarelessDoor.class)).isTrue();
    assertThat(unasked(CarelessDoor.class)).containsExactly("CarelessDoor.everything");
  }

  /** Asks in one method, says why not in another, and forgets in the third. */
  @Component
  public static class CarelessDoor {

    public String mine(Caller caller) {
      return caller.signature();
    }

    @Open("the weather is everybody's")
    public String weather() {
      return "rain";
    }

    public String everything() {
      return "all";
    }
  }

  private static Stream<? extends Class<?>> doors() {
    return Production.CLASSES.stream()
        .filter(DoorsTest::atRootOfAModule)
        .map(JavaClass::reflect)
        .filter(DoorsTest::isDoor);
  }

  private static boolean atRootOfAModule(JavaClass type) {
    return Production.module(Production.BASE, type)
        .filter(module -> !WITHOUT_DOORS.contains(module))
        .filter(module -> type.getPackageName().equals(Production.BASE + "." + module))
        .isPresent();
  }

  private static boolean isDoor(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && AnnotatedElementUtils.hasAnnotation(type, Component.class);
  }

  private static List<String> unasked(Class<?> door) {
    if (door.isAnnotationPresent(Open.class)) {
      return List.of();
    }
    return Arrays.stream(door.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !asks(method) && !method.isAnnotationPresent(Open.class))
        .map(method -> door.getSimpleName() + "." + method.getName())
        .toList();
  }

  private static boolean asks(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(Caller.class::isAssignableFrom);
  }
}
