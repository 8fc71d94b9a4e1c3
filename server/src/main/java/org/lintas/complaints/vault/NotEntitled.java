package org.lintas.complaints.vault;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** No key here opens it: to whoever asks it does not exist. */
public final class NotEntitled extends ResponseStatusException {

  private static final long serialVersionUID = 1L;

  NotEntitled() {
    super(HttpStatus.NOT_FOUND);
  }
}
