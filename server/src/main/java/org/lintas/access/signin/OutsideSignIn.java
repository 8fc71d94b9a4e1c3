package org.lintas.access.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.access.store.StoredAccount;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.function.SingletonSupplier;

/** Signing in to pages at the outside provider. */
public final class OutsideSignIn {

  private static final String NAME = "outside";

  private final OutsideProperties properties;
  private final OutsideAccounts accounts;
  private final SingletonSupplier<ClientRegistration> registration;

  OutsideSignIn(OutsideProperties properties, OutsideAccounts accounts) {
    this.properties = properties;
    this.accounts = accounts;
    this.registration = SingletonSupplier.of(this::register);
  }

  /** Where a link on the sign-in page leads. */
  public static String path() {
    return "/oauth2/authorization/" + NAME;
  }

  void accept(HttpSecurity http, AuthenticationSuccessHandler greeting) {
    ClientRegistrationRepository clients = name -> name.equals(NAME) ? registration.obtain() : null;
    http.oauth2Login(login ->
        login
            .loginPage("/sign-in")
            .clientRegistrationRepository(clients)
            .userInfoEndpoint(user -> user.oidcUserService(this::account))
            .successHandler(greeting)
            .failureHandler(
                (request, response, fault) -> response.sendRedirect("/sign-in?notice=unknown")));
  }

  /**
   * Asks the provider where its doors are at the first sign-in, so that the node starts without it.
   */
  private ClientRegistration register() {
    return ClientRegistrations.fromIssuerLocation(properties.issuer())
        .registrationId(NAME)
        .clientId(properties.clientId())
        .clientSecret(properties.clientSecret())
        .scope("openid", "profile")
        .build();
  }

  private OidcUser account(OidcUserRequest request) {
    StoredAccount account =
        accounts
            .find(request.getIdToken())
            .orElseThrow(() -> new OAuth2AuthenticationException("no account here"));
    return new OutsideUser(request.getIdToken(), account.name(), account.epoch());
  }

  /** Somebody whom the provider vouched for. */
  private static final class OutsideUser extends DefaultOidcUser implements Identity {

    private static final long serialVersionUID = 1L;

    private final String accountName;
    private final int epoch;

    OutsideUser(OidcIdToken token, String accountName, int epoch) {
      super(List.of(), token);
      this.accountName = accountName;
      this.epoch = epoch;
    }

    @Override
    public String accountName() {
      return accountName;
    }

    @Override
    public int epoch() {
      return epoch;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OutsideUser user
          && user.accountName.equals(accountName)
          && user.epoch == epoch;
    }

    @Override
    public int hashCode() {
      return accountName.hashCode();
    }
  }
}
