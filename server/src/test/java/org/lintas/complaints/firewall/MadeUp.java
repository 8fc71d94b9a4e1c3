package org.lintas.complaints.firewall;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lintas.access.Caller;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.vault.Keys;
import org.lintas.complaints.vault.Receipts;

/**
 * What an attacker would ask a door for, who knows the numbers of a case and how it is called.
 *
 * @param hers the case, of which the number and the id are known, not the keys
 * @param id of the case, or of something in it
 * @param keys of the caller's own
 */
record MadeUp(Caller caller, Receipts.Opened hers, long id, Optional<Keys> keys) {

  private static final Map<String, String> WORDS =
      Map.of(
          "channel", "migrant-support",
          "to", "complaint-centre",
          "role", "caseworker",
          "currency", "THB",
          "track", "legal-track",
          "kind", "wages",
          "words", "words");

  /** Something of which nobody can be made up. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown(Type type) {
      super(type.getTypeName());
    }
  }

  /** Whether the caller could call it at all: the type of who asks fits, and keys are at hand. */
  boolean asks(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .allMatch(type ->
            type == OpenedCase.class
                ? keys.isPresent()
                : !Caller.class.isAssignableFrom(type) || type.isInstance(caller));
  }

  Object[] arguments(Method method) {
    return Arrays.stream(method.getParameters()).map(this::argument).toArray();
  }

  private Object argument(Parameter parameter) {
    return value(parameter.getParameterizedType(), parameter.getName());
  }

  private Object value(Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return switch ((Class<?>) generic.getRawType()) {
        case Class<?> raw when raw == Optional.class -> Optional.of(value(of[0], name));
        case Class<?> raw when raw == List.class -> List.of(value(of[0], name));
        case Class<?> raw when raw == Set.class -> Set.of(value(of[0], name));
        case Class<?> raw when raw == Map.class -> Map.of();
        default -> throw new Unknown(type);
      };
    }
    return value((Class<?>) type, name);
  }

  private Object value(Class<?> type, String name) {
    if (Caller.class.isAssignableFrom(type)) {
      return caller;
    }
    return switch (type.getName()) {
      case "java.lang.String" ->
          name.equals("number") ? hers.number() : WORDS.getOrDefault(name, "x");
      case "long", "java.lang.Long" -> id;
      case "int", "java.lang.Integer" -> name.equals("page") ? 0 : 1;
      case "boolean" -> true;
      case "java.time.LocalDate" -> LocalDate.EPOCH;
      case "java.time.Instant" -> Instant.EPOCH;
      case "java.util.Locale" -> Locale.ENGLISH;
      case "org.lintas.complaints.opened.OpenedCase" -> opened();
      default -> made(type);
    };
  }

  /** A case in the hands of somebody who forges everything but keys. */
  private OpenedCase opened() {
    return new OpenedCase(
        (Caller.Officer) caller,
        keys.orElseThrow(),
        hers.complaint(),
        hers.number(),
        "migrant-support",
        Set.of("caseworker", "investigator"),
        false);
  }

  private Object made(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (!type.isRecord()) {
      throw new Unknown(type);
    }
    RecordComponent[] parts = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(parts).map(each -> value(each.getGenericType(), each.getName())).toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new Unknown(type);
    }
  }
}
