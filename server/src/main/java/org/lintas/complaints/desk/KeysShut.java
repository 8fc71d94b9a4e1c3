package org.lintas.complaints.desk;

/** A member is signed in, and her keys are not open: her password must be heard again. */
public final class KeysShut extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeysShut() {
    super("keys are shut", null, false, false);
  }
}
