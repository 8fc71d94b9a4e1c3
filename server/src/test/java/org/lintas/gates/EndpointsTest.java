package org.lintas.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintas.access.For;
import org.lintas.access.Public;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every endpoint says who may call it. */
class EndpointsTest {

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    assertThat(controllers().flatMap(type -> undeclared(type).stream())).isEmpty();
  }

  @Test
  void thereAreEndpoints() {
    assertThat(controllers()).isNotEmpty();
  }

  @Test
  void anEndpointThatSaysNothingIsFound() {
    assertThat(undeclared(Careless.class)).containsExactly("Careless.everything");
    assertThat(undeclared(Careful.class)).isEmpty();
  }

  /** Declares one endpoint and forgets the other. */
  @Controller
  static class Careless {

    @Public
    @GetMapping("/canary/weather")
    String weather() {
      return "rain";
    }

    @GetMapping("/canary/everything")
    String everything() {
      return "all";
    }
  }

  /** Declares all its endpoints at once. */
  @For("registrar")
  @Controller
  static class Careful {

    @GetMapping("/canary/mine")
    String mine() {
      return "mine";
    }
  }

  private static Stream<? extends Class<?>> controllers() {
    return Production.CLASSES.stream()
        .filter(type -> type.isMetaAnnotatedWith(Controller.class))
        .map(JavaClass::reflect);
  }

  private static List<String> undeclared(Class<?> controller) {
    boolean whole = declares(controller);
    return Arrays.stream(controller.getDeclaredMethods())
        .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
        .filter(method -> !whole && !declares(method))
        .map(method -> controller.getSimpleName() + "." + method.getName())
        .toList();
  }

  private static boolean declares(AnnotatedElement element) {
    return AnnotatedElementUtils.hasAnnotation(element, For.class)
        || AnnotatedElementUtils.hasAnnotation(element, Public.class);
  }
}
