package org.lintas.procedures.web;

import jakarta.servlet.DispatcherType;
import org.lintas.pages.Destination;
import org.lintas.procedures.Procedures;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where definitions are found, and how large one may be. */
@Configuration(proxyBeanMethods = false)
class DefinitionPagesConfiguration {

  @Bean
  Destination definitionsDestination() {
    return Destination.toRoles(
        "procedures.definitions", "/definitions", 60, Procedures.POLICY_OFFICER);
  }

  /** Before security, which looks for the form's token and reads the whole body for it. */
  @Bean
  FilterRegistrationBean<UploadLimit> definitionUploadLimit() {
    FilterRegistrationBean<UploadLimit> limit = new FilterRegistrationBean<>(new UploadLimit());
    limit.addUrlPatterns("/definitions/*", "/api/v1/procedures");
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    limit.setDispatcherTypes(DispatcherType.REQUEST);
    return limit;
  }
}
