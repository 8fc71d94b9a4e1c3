package org.lintas.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Reason;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from a request. */
@Component
class PagingArgument implements HandlerMethodArgumentResolver {

  private static final int LAST_PAGE = 1_000_000;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    List<Reason> reasons = new ArrayList<>();
    int page = number(request, "page", 0, 0, LAST_PAGE, reasons);
    int size = number(request, "size", Paging.USUAL, 1, Paging.MOST, reasons);
    if (!reasons.isEmpty()) {
      throw new BadCall(HttpStatus.BAD_REQUEST, reasons);
    }
    return new Paging(page, size);
  }

  private static int number(
      NativeWebRequest request, String name, int usual, int least, int most, List<Reason> reasons) {
    String text = request.getParameter(name);
    if (text == null || text.isEmpty()) {
      return usual;
    }
    if (text.matches("\\d{1,7}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    reasons.add(
        new Reason(
            "out-of-range",
            name,
            Map.of("least", String.valueOf(least), "most", String.valueOf(most))));
    return usual;
  }
}
