package org.lintas.procedures.web;

import org.lintas.pages.Destination;
import org.lintas.procedures.DefinitionFiles;
import org.lintas.procedures.Procedures;
import org.lintas.uploads.UploadLimit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where definitions are found, and how large one may be. */
@Configuration(proxyBeanMethods = false)
class DefinitionPagesConfiguration {

  @Bean
  Destination definitionsDestination() {
    return Destination.toRoles(
        "procedures.definitions", "/definitions", 60, Procedures.POLICY_OFFICER);
  }

  @Bean
  FilterRegistrationBean<UploadLimit> definitionLimit() {
    return UploadLimit.at(DefinitionFiles.MOST_BYTES, "/definitions/*", "/api/v1/procedures");
  }
}
