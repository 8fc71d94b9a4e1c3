package org.lintas.accounts;

import org.lintas.access.Accounts;
import org.lintas.pages.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where one finds accounts and offices. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

  @Bean
  Destination accountsDestination() {
    return Destination.toRoles("accounts.list", "/accounts", 70, Accounts.ADMINISTRATOR);
  }

  @Bean
  Destination officesDestination() {
    return Destination.toRoles("accounts.offices", "/offices", 71, Accounts.ADMINISTRATOR);
  }

  @Bean
  Destination ownAccountDestination() {
    return Destination.toOfficers("accounts.mine", "/account", 95);
  }
}
