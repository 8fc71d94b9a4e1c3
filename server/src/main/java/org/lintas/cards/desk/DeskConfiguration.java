package org.lintas.cards.desk;

import org.lintas.pages.Destination;
import org.lintas.uploads.UploadLimit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the desk is found, and how much may be laid on it. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  Destination deskDestination() {
    return Destination.toRoles("desk.nav", "/verify/desk", 40, DeskPages.INSPECTOR);
  }

  @Bean
  FilterRegistrationBean<UploadLimit> stackLimit() {
    return UploadLimit.at(
        StackReader.MOST_BYTES,
        "/verify/desk",
        "/verify/desk/*",
        "/keys/lists",
        "/api/v1/trust-lists");
  }
}
