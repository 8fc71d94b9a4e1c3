package org.lintas.recruitment.figures.web;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures on recruitment are offered, and where what was paid is told. */
@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

  @Bean
  Destination figuresDestination() {
    return Destination.toRoles(
        "recruitment.figures.title",
        "/recruitment/figures",
        62,
        "policy-officer",
        "programme-manager",
        "monitor");
  }

  @Bean
  Destination costsDestination() {
    return Destination.toRoles(
        "recruitment.costs.find",
        "/recruitment/costs",
        61,
        "registrar",
        "employment-officer",
        "agency");
  }
}
