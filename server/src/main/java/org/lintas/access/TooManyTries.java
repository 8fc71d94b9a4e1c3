package org.lintas.access;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from one address, whichever names they were for. */
public class TooManyTries extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  public TooManyTries() {
    super("too many tries from this address");
  }
}
