package org.lintas.access.signin;

import java.util.List;
import org.lintas.access.store.StoredAccount;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Bearer tokens of the outside provider, for the API. */
final class BearerTokens {

  private final OutsideProperties properties;
  private final OutsideAccounts accounts;

  BearerTokens(OutsideProperties properties, OutsideAccounts accounts) {
    this.properties = properties;
    this.accounts = accounts;
  }

  void accept(HttpSecurity http, AuthenticationEntryPoint unknown) {
    http.oauth2ResourceServer(server ->
        server
            .authenticationEntryPoint(unknown)
            .jwt(jwt -> jwt.decoder(decoder()).jwtAuthenticationConverter(this::account)));
  }

  /** Asks the provider for its keys at the first token, so that the node starts without it. */
  private JwtDecoder decoder() {
    return new SupplierJwtDecoder(() -> {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuer()).build();
      decoder.setJwtValidator(validator());
      return decoder;
    });
  }

  private OAuth2TokenValidator<Jwt> validator() {
    // without the audience, a token made for any other client of the provider would do
    return new DelegatingOAuth2TokenValidator<>(
        JwtValidators.createDefaultWithIssuer(properties.issuer()),
        new JwtClaimValidator<List<String>>(
            "aud", audience -> audience != null && audience.contains(properties.wantedAudience())));
  }

  private AbstractAuthenticationToken account(Jwt token) {
    StoredAccount account =
        accounts.find(token).orElseThrow(() -> new InvalidBearerTokenException("no account here"));
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(account.name(), account.epoch()), null, List.of());
  }
}
