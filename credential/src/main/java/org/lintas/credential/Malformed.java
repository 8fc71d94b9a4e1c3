package org.lintas.credential;

/**
 * Bytes or text that are not what they should be. Its code is one of those that docs/cards.md
 * lists; its message names no content, for content may be personal.
 */
public final class Malformed extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  Malformed(String code) {
    // without a stack trace: a hostile text must not cost more than a sound one
    super(code, null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
