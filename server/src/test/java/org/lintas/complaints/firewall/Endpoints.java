package org.lintas.complaints.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.access.Public;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the node, as Spring knows them.
 *
 * @param pattern with variables in braces
 * @param open whether anybody may call it
 * @param ofComplaints whether the module of complaints answers
 */
record Endpoints(String method, String pattern, boolean open, boolean ofComplaints) {

  static List<Endpoints> all(RequestMappingHandlerMapping mapping) {
    List<Endpoints> found = new ArrayList<>();
    mapping.getHandlerMethods().forEach((info, method) -> found.addAll(of(info, method)));
    return found;
  }

  private static List<Endpoints> of(RequestMappingInfo info, HandlerMethod handler) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    List<Endpoints> found = new ArrayList<>();
    for (String pattern : info.getPatternValues()) {
      for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
        found.add(
            new Endpoints(
                method.name(),
                pattern,
                open(handler),
                handler.getBeanType().getPackageName().startsWith("org.lintas.complaints")));
      }
    }
    return found;
  }

  private static boolean open(HandlerMethod handler) {
    return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Public.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Public.class);
  }

  boolean hasVariables() {
    return pattern.contains("{");
  }

  boolean api() {
    return pattern.startsWith("/api/");
  }

  /**
   * An address of it.
   *
   * @param values variable → value; others become 1
   */
  String path(Map<String, String> values) {
    StringBuilder path = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char each = pattern.charAt(at);
      if (each != '{') {
        path.append(each);
        at++;
        continue;
      }
      int end = closing(at);
      String variable = pattern.substring(at + 1, end).replaceAll(":.*", "");
      path.append(values.getOrDefault(variable, "1"));
      at = end + 1;
    }
    return path.toString();
  }

  /** Where the brace that opens at a place closes: a variable's shape may hold braces too. */
  private int closing(int from) {
    int depth = 0;
    for (int at = from; at < pattern.length(); at++) {
      depth += pattern.charAt(at) == '{' ? 1 : pattern.charAt(at) == '}' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    throw new IllegalStateException(pattern);
  }
}
