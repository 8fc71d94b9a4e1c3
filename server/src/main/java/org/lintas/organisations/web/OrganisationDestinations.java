package org.lintas.organisations.web;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where organisations are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class OrganisationDestinations {

  @Bean
  Destination organisationsDestination() {
    return Destination.toRoles(
        "organisations.nav",
        "/organisations",
        42,
        Roles.LICENSING_OFFICER,
        Roles.PROGRAMME_MANAGER,
        Roles.EMPLOYMENT_OFFICER,
        Roles.INSPECTOR,
        Roles.MONITOR);
  }
}
