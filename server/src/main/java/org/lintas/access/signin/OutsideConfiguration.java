package org.lintas.access.signin;

import org.lintas.access.store.KnownAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Signing in through an outside identity provider, where {@code lintas.oidc.issuer} names one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideProperties.class)
@ConditionalOnExpression("!'${lintas.oidc.issuer:}'.isEmpty()")
class OutsideConfiguration {

  @Bean
  OutsideAccounts outsideAccounts(OutsideProperties properties, KnownAccounts accounts) {
    return new OutsideAccounts(properties.claim(), accounts);
  }

  @Bean
  BearerTokens bearerTokens(OutsideProperties properties, OutsideAccounts accounts) {
    return new BearerTokens(properties, accounts);
  }

  @Bean
  OutsideSignIn outsideSignIn(OutsideProperties properties, OutsideAccounts accounts) {
    return new OutsideSignIn(properties, accounts);
  }
}
