package org.lintas.casework.imports.web;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ImportDestinations {

  @Bean
  Destination importsDestination() {
    return Destination.toRoles("imports.nav", "/imports", 60, "programme-manager");
  }
}
