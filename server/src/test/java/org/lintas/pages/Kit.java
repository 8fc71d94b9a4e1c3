package org.lintas.pages;

import static org.springframework.http.MediaType.TEXT_HTML;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The page kit alone behind a real port, without database and accounts, and a gallery of its
 * components: {@code /gallery/<component>}. It exists in tests only.
 */
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class
})
@Import({PagesConfiguration.class, Pages.class, Texts.class, ErrorPages.class})
class Kit {

  private static final String FAULTY =
      "<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src=x><input></main>";

  @Bean
  RouterFunction<ServerResponse> gallery(TemplateEngine engine, Pages pages) {
    return RouterFunctions.route()
        .GET(
            "/gallery/{component}",
            request -> {
              Page page = pages.of(request.servletRequest());
              List<String> components = List.of(request.pathVariable("component").split(","));
              return ServerResponse.ok()
                  .render(
                      "pages/layout",
                      Map.of("title", "Gallery", "content", examples(engine, page, components)));
            })
        .GET("/canary", request -> ServerResponse.ok().contentType(TEXT_HTML).body(FAULTY))
        .GET(
            "/fault",
            request -> {
              throw new IllegalStateException("a secret name");
            })
        .build();
  }

  private static Content examples(TemplateEngine engine, Page page, List<String> components) {
    return output -> {
      output.writeContent("<h1 class=\"govuk-heading-l\">Gallery</h1>");
      for (String component : components) {
        output.writeContent("<h2 class=\"lintas-gallery\">" + component + "</h2>");
        String name = "pages/components/" + component + "/examples.jte";
        engine.render(name, Map.of("page", page), output);
      }
    };
  }

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2005-07-14T05:00:00Z"), ZoneId.of("Asia/Bangkok"));
  }

  @Bean
  Destination somewhere() {
    return Destination.toAll("pages.menu", "/gallery", 1);
  }
}
