package org.lintas.recruitment.licences.web;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of licensing are offered. */
@Configuration(proxyBeanMethods = false)
class LicensingNavigation {

  @Bean
  Destination licensingDestination() {
    return Destination.toRoles(
        "recruitment.licences.title",
        "/recruitment/licences",
        40,
        "licensing-officer",
        "inspector",
        "programme-manager");
  }
}
