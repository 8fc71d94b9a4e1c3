package org.lintas.pages;

import java.util.Map;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
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

  @Bean
  RouterFunction<ServerResponse> gallery() {
    return RouterFunctions.route()
        .GET(
            "/gallery/{component}",
            request ->
                ServerResponse.ok()
                    .render("pages/gallery", Map.of("view", request.pathVariable("component"))))
        .GET(
            "/fault",
            request -> {
              throw new IllegalStateException("a secret name");
            })
        .build();
  }

  @Bean
  Destination somewhere() {
    return Destination.toAll("pages.menu", "/gallery", 1);
  }
}
