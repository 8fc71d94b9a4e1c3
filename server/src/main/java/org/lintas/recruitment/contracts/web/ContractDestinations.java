package org.lintas.recruitment.contracts.web;

import jakarta.servlet.DispatcherType;
import org.lintas.pages.Destination;
import org.lintas.recruitment.contracts.Roles;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where contracts are found in the navigation. */
@Configuration(proxyBeanMethods = false)
class ContractDestinations {

  @Bean
  Destination contractsDestination() {
    return Destination.toRoles(
        "contracts.nav", "/recruitment/contracts", 34, Roles.LICENSING_OFFICER, Roles.AGENCY);
  }

  @Bean
  Destination myContractDestination() {
    return Destination.toVisitors("contracts.mine.nav", "/my-contract", 34);
  }

  /** Before security, which looks for the form's token and reads the whole body for it. */
  @Bean
  FilterRegistrationBean<PaperLimit> paperLimit() {
    FilterRegistrationBean<PaperLimit> limit = new FilterRegistrationBean<>(new PaperLimit());
    limit.addUrlPatterns("/recruitment/contracts/*");
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    limit.setDispatcherTypes(DispatcherType.REQUEST);
    return limit;
  }
}
