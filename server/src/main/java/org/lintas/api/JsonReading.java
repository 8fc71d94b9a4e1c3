package org.lintas.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Says what is wrong with a JSON body: where, and of which property. Properties that nobody asked
 * for are gathered while the rest is read, so that all are named at once.
 */
final class JsonReading extends DeserializationProblemHandler {

  private static final String UNKNOWN = JsonReading.class.getName();

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> reader,
      Object beanOrClass,
      String name) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return false;
    }
    List<String> names = unknown(request);
    names.add(path(parser.streamReadContext().getParent() == null ? "" : pointer(parser), name));
    request.setAttribute(UNKNOWN, names, RequestAttributes.SCOPE_REQUEST);
    parser.skipChildren();
    return true;
  }

  /** Every unknown property of the body just read, as reasons. */
  static List<Reason> unknownProperties() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? List.of()
        : unknown(request).stream()
            .map(name -> new Reason("unknown-property", name, Map.of("name", name)))
            .toList();
  }

  static List<Reason> reasons(HttpMessageNotReadableException fault) {
    List<Reason> reasons = new ArrayList<>(unknownProperties());
    reasons.add(
        fault.getCause() instanceof JacksonException wrong
            ? reason(wrong)
            : BadCall.reason("missing-body"));
    return reasons;
  }

  private static Reason reason(JacksonException wrong) {
    TokenStreamLocation place = wrong.getLocation();
    Map<String, String> where =
        place == null
            ? Map.of("line", "1", "column", "1")
            : Map.of(
                "line", String.valueOf(Math.max(1, place.getLineNr())),
                "column", String.valueOf(Math.max(1, place.getColumnNr())));
    return switch (wrong) {
      case InvalidFormatException value -> new Reason("wrong-value", field(value), where);
      case MismatchedInputException type -> new Reason("wrong-type-at", field(type), where);
      default -> new Reason("malformed-json", null, where);
    };
  }

  private static @Nullable String field(DatabindException wrong) {
    String field =
        wrong.getPath().stream()
            .map(step ->
                step.getPropertyName() == null
                    ? String.valueOf(step.getIndex())
                    : step.getPropertyName())
            .collect(Collectors.joining("."));
    return field.isEmpty() ? null : field;
  }

  private static String pointer(JsonParser parser) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    int last = pointer.lastIndexOf('/');
    return last <= 0 ? "" : pointer.substring(1, last).replace('/', '.');
  }

  private static String path(String before, String name) {
    return before.isEmpty() ? name : before + "." + name;
  }

  @SuppressWarnings("unchecked")
  private static List<String> unknown(RequestAttributes request) {
    Object names = request.getAttribute(UNKNOWN, RequestAttributes.SCOPE_REQUEST);
    return names == null ? new ArrayList<>() : (List<String>) names;
  }
}
