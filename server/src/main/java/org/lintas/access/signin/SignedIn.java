package org.lintas.access.signin;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who gave a password or a bearer token. */
public record SignedIn(String accountName, int epoch)
    implements Identity, AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return accountName;
  }
}
