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
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Says what is wrong with a JSON body: where, and of which property. Properties that nobody asked
 * for and values of a wrong type are gathered while the rest is read, so that all are named at
 * once.
 */
final class JsonReading extends DeserializationProblemHandler {

  private static final String GATHERED = JsonReading.class.getName();
  private static final int MOST = 100;

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> reader,
      Object beanOrClass,
      String name) {
    String path = path(parser.streamReadContext().getParent() == null ? "" : above(parser), name);
    if (!gather(new Reason("unknown-property", path, Map.of("name", path)))) {
      return false;
    }
    parser.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType wanted,
      JsonToken token,
      JsonParser parser,
      String message) {
    TokenStreamContext at = parser.streamReadContext();
    TokenStreamContext where = token.isStructStart() ? at.getParent() : at;
    String field = where == null ? "" : dotted(where.pathAsPointer());
    boolean passed =
        !field.isEmpty()
            && !wanted.isPrimitive()
            && gather(new Reason("wrong-type-at", field, place(parser.currentTokenLocation())));
    if (!passed) {
      return NOT_HANDLED;
    }
    parser.skipChildren();
    return null;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> wanted, String value, String message) {
    JsonParser parser = context.getParser();
    String field = dotted(parser.streamReadContext().pathAsPointer());
    boolean passed =
        !field.isEmpty()
            && !wanted.isPrimitive()
            && gather(new Reason("wrong-value", field, place(parser.currentTokenLocation())));
    return passed ? null : NOT_HANDLED;
  }

  /** What was found wrong in the body just read, which could be read nevertheless. */
  static List<Reason> gathered() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null ? List.of() : gathered(request);
  }

  private static boolean gather(Reason reason) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    List<Reason> reasons = request == null ? List.of() : gathered(request);
    if (request == null || reasons.size() >= MOST) {
      return false;
    }
    reasons.add(reason);
    request.setAttribute(GATHERED, reasons, RequestAttributes.SCOPE_REQUEST);
    return true;
  }

  static List<Reason> reasons(HttpMessageNotReadableException fault) {
    List<Reason> reasons = new ArrayList<>(gathered());
    reasons.add(
        fault.getCause() instanceof JacksonException wrong
            ? reason(wrong)
            : BadCall.reason("missing-body"));
    return reasons;
  }

  private static Reason reason(JacksonException wrong) {
    Map<String, String> where = place(wrong.getLocation());
    return switch (wrong) {
      case InvalidFormatException value -> new Reason("wrong-value", field(value), where);
      case MismatchedInputException type -> new Reason("wrong-type-at", field(type), where);
      default -> new Reason("malformed-json", null, where);
    };
  }

  private static Map<String, String> place(@Nullable TokenStreamLocation place) {
    return place == null
        ? Map.of("line", "1", "column", "1")
        : Map.of(
            "line", String.valueOf(Math.max(1, place.getLineNr())),
            "column", String.valueOf(Math.max(1, place.getColumnNr())));
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

  private static String above(JsonParser parser) {
    String path = dotted(parser.streamReadContext().pathAsPointer());
    int last = path.lastIndexOf('.');
    return last <= 0 ? "" : path.substring(0, last);
  }

  /** {@code payments.0.amount}. */
  private static String dotted(JsonPointer pointer) {
    String written = pointer.toString();
    return written.isEmpty() ? "" : written.substring(1).replace('/', '.');
  }

  private static String path(String before, String name) {
    return before.isEmpty() ? name : before + "." + name;
  }

  @SuppressWarnings("unchecked")
  private static List<Reason> gathered(RequestAttributes request) {
    Object reasons = request.getAttribute(GATHERED, RequestAttributes.SCOPE_REQUEST);
    return reasons == null ? new ArrayList<>() : (List<Reason>) reasons;
  }
}
