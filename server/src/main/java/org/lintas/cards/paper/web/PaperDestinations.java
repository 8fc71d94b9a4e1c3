package org.lintas.cards.paper.web;

import org.lintas.cards.paper.batch.Batches;
import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where printing is offered: to whoever may see cards. */
@Configuration(proxyBeanMethods = false)
class PaperDestinations {

  @Bean
  Destination batchesDestination(Batches batches) {
    return new Destination(
        "cards.paper.batches.title",
        "/cards/batches",
        55,
        officer -> officer != null && batches.concern(officer));
  }
}
