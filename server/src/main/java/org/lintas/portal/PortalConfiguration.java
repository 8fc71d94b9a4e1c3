package org.lintas.portal;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the navigation for everybody. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

  @Bean
  Destination home() {
    return Destination.toOfficers("portal.home", "/home", 0);
  }

  @Bean
  Destination howItWorks() {
    return Destination.toAll("portal.procedures", "/procedures", 80);
  }

  @Bean
  Destination signIn() {
    return Destination.toVisitors("portal.sign-in", "/sign-in", 90);
  }
}
