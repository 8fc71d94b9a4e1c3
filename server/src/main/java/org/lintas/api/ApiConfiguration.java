package org.lintas.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import org.lintas.access.Callers;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** Puts what every call of the API passes through in its place. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  private static final int AFTER_SECURITY = 0; // Spring Security's filter stands at -100

  @Bean
  WebMvcConfigurer apiEdge(Faults faults, PagingArgument paging) {
    return new WebMvcConfigurer() {

      @Override
      public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(faults);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(paging);
      }
    };
  }

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .addHandler(new JsonReading())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Bean
  FilterRegistrationBean<Filter> bodyLimit(Problems problems) {
    return at(new BodyLimit(problems), Ordered.HIGHEST_PRECEDENCE + 10, DispatcherType.REQUEST);
  }

  @Bean
  FilterRegistrationBean<Filter> earlyErrors(Problems problems) {
    return at(new EarlyErrors(problems), Ordered.HIGHEST_PRECEDENCE + 10, DispatcherType.ERROR);
  }

  @Bean
  FilterRegistrationBean<Filter> onceOnly(
      KeptAnswers answers,
      PlatformTransactionManager transactions,
      Callers callers,
      Problems problems,
      Clock clock,
      List<KeptElsewhere> elsewhere) {
    OnceOnly filter = new OnceOnly(answers, transactions, callers, problems, clock, elsewhere);
    return at(filter, AFTER_SECURITY, DispatcherType.REQUEST);
  }

  private static FilterRegistrationBean<Filter> at(
      Filter filter, int order, DispatcherType dispatcher) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
    registration.setName(filter.getClass().getSimpleName());
    registration.setOrder(order);
    registration.setDispatcherTypes(dispatcher);
    return registration;
  }
}
