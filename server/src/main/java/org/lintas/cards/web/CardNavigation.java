package org.lintas.cards.web;

import org.lintas.cards.Renewals;
import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of cards are offered. */
@Configuration(proxyBeanMethods = false)
class CardNavigation {

  @Bean
  Destination renewalsDestination(Renewals renewals) {
    return new Destination(
        "cards.renewals.title",
        "/cards/renewals",
        30,
        officer -> officer != null && renewals.concern(officer));
  }
}
