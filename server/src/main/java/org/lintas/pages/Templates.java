package org.lintas.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the compiled template that a controller names and gives it its {@link Page}. */
record Templates(TemplateEngine engine, Pages pages) implements ViewResolver, Ordered {

  @Override
  public @Nullable View resolveViewName(String viewName, Locale locale) {
    String name = viewName + ".jte";
    return engine.hasTemplate(name) ? new Template(engine, pages, name) : null;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 10;
  }

  private record Template(TemplateEngine engine, Pages pages, String name) implements View {

    // a view without a content type is passed over
    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Map<String, Object> parameters = new HashMap<>();
      if (model != null) {
        parameters.putAll(model);
      }
      parameters.put("page", pages.of(request));
      Utf8ByteOutput output = new Utf8ByteOutput();
      engine.render(name, parameters, output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
