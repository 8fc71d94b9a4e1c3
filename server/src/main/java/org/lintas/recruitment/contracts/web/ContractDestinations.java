package org.lintas.recruitment.contracts.web;

import org.lintas.pages.Destination;
import org.lintas.recruitment.contracts.Paper;
import org.lintas.recruitment.contracts.Roles;
import org.lintas.uploads.UploadLimit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

  @Bean
  FilterRegistrationBean<UploadLimit> paperLimit() {
    return UploadLimit.at(Paper.MOST_BYTES, "/recruitment/contracts/*");
  }
}
