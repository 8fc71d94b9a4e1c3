package org.lintas.people.web;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class Destinations {

  @Bean
  Destination peopleSearch() {
    return Destination.toRoles(
        "people.nav",
        "/people",
        40,
        Roles.REGISTRAR,
        Roles.EMPLOYMENT_OFFICER,
        Roles.PROGRAMME_MANAGER);
  }
}
