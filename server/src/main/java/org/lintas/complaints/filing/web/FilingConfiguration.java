package org.lintas.complaints.filing.web;

import org.lintas.api.KeptElsewhere;
import org.lintas.pages.Destination;
import org.lintas.pages.ErrorFrame;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where complaining is found, and what is kept out of the table of answers. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

  @Bean
  Destination complainDestination() {
    return Destination.toVisitors("complaints.filing.nav", "/complain", 25);
  }

  @Bean
  ErrorFrame complainErrors() {
    return new ErrorFrame("/complain", "complaints/filing/error");
  }

  @Bean
  KeptElsewhere complaintsKeptElsewhere() {
    return new KeptElsewhere("/api/v1/complaints");
  }
}
