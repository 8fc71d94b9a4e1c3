package org.lintas.cards.verify;

import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page is found: by everybody. */
@Configuration(proxyBeanMethods = false)
class VerifyConfiguration {

  @Bean
  Destination verifyDestination() {
    return Destination.toAll("cards.verify", "/verify", 70);
  }
}
