package org.lintas.recruitment.employers.web;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where employers are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class EmployerDestinations {

  @Bean
  Destination employersDestination() {
    return Destination.toRoles(
        "recruitment.employers.nav", "/recruitment/employers", 45, "agency", "inspector");
  }
}
