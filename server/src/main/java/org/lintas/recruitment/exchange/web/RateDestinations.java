package org.lintas.recruitment.exchange.web;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where rates are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class RateDestinations {

  @Bean
  Destination ratesDestination() {
    return Destination.toRoles(
        "recruitment.exchange.nav",
        "/recruitment/rates",
        64,
        "licensing-officer",
        "policy-officer");
  }
}
