package org.lintas.cards.keys.web;

import org.lintas.cards.keys.KeyKeeping;
import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where keys are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class KeyDestinations {

  @Bean
  Destination keysDestination() {
    return Destination.toRoles("keys.nav", "/keys", 50, KeyKeeping.KEY_KEEPER);
  }

  @Bean
  Destination trustListsDestination() {
    return Destination.toRoles("keys.lists.nav", "/keys/lists", 51, KeyKeeping.KEY_KEEPER);
  }
}
