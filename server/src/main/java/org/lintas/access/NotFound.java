package org.lintas.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * There is nothing at the address, or the caller may not know that there is: the two look alike.
 */
public final class NotFound extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  public NotFound() {
    super(HttpStatus.NOT_FOUND);
  }
}
