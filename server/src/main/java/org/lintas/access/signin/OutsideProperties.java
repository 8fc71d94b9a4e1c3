package org.lintas.access.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An outside identity provider that speaks OpenID Connect.
 *
 * @param issuer its address; empty: there is none
 * @param clientId how this node is known there
 * @param audience what a bearer token must be made for; by default the client id
 * @param claim which claim names the account here; accounts are never made by signing in
 */
@ConfigurationProperties("lintas.oidc")
record OutsideProperties(
    @DefaultValue("") String issuer,
    @DefaultValue("lintas") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String audience,
    @DefaultValue("preferred_username") String claim) {

  String wantedAudience() {
    return audience.isEmpty() ? clientId : audience;
  }
}
