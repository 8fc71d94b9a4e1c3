package org.lintas.recruitment.orders.web;

import org.lintas.pages.Destination;
import org.lintas.recruitment.contracts.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where job orders are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class OrderDestinations {

  @Bean
  Destination ordersDestination() {
    return Destination.toRoles(
        "orders.nav", "/recruitment/orders", 33, Roles.LICENSING_OFFICER, Roles.AGENCY);
  }
}
