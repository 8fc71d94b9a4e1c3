package org.lintas.complaints.opened;

/** A member's keys are shut: the password is asked again first. */
public final class KeysShut extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
