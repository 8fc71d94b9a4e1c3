package org.lintas.recruitment.watch.web;

import org.lintas.pages.Destination;
import org.lintas.recruitment.watch.WatchList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the watch list is found in the navigation. */
@Configuration(proxyBeanMethods = false)
class WatchDestinations {

  @Bean
  Destination watchDestination() {
    return Destination.toRoles(
        "recruitment.watch.nav",
        "/recruitment/watch",
        44,
        WatchList.MONITOR,
        WatchList.LICENSING,
        WatchList.AGENCY);
  }
}
