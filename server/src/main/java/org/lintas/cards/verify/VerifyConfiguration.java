package org.lintas.cards.verify;

import org.lintas.pages.Destination;
import org.lintas.uploads.UploadLimit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page is found: by everybody; and how large a photo may be. */
@Configuration(proxyBeanMethods = false)
class VerifyConfiguration {

  @Bean
  Destination verifyDestination() {
    return Destination.toAll("cards.verify", "/verify", 70);
  }

  @Bean
  FilterRegistrationBean<UploadLimit> largestPhoto() {
    return UploadLimit.leading(Photos.MOST_BYTES, "/verify", "/verify?said=large");
  }
}
