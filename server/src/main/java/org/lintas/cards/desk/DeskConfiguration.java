package org.lintas.cards.desk;

import jakarta.servlet.DispatcherType;
import org.lintas.pages.Destination;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Where the desk is found, and how much may be laid on it. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  Destination deskDestination() {
    return Destination.toRoles("desk.nav", "/verify/desk", 40, DeskPages.INSPECTOR);
  }

  /** Before security, which looks for the form's token and reads the whole body for it. */
  @Bean
  FilterRegistrationBean<StackLimit> stackLimit() {
    FilterRegistrationBean<StackLimit> limit = new FilterRegistrationBean<>(new StackLimit());
    limit.addUrlPatterns("/verify/desk", "/verify/desk/*", "/keys/lists", "/api/v1/trust-lists");
    limit.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    limit.setDispatcherTypes(DispatcherType.REQUEST);
    return limit;
  }
}
