package org.lintas.uploads.format;

/** A file is not taken. */
public final class Broken extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  Broken(String code) {
    super(code);
    this.code = code;
  }

  /** It is not what it seems to be. */
  static Broken file() {
    return new Broken("file-broken");
  }

  /** A film, of which each picture would tell what nobody has looked at. */
  static Broken film() {
    return new Broken("file-film");
  }

  /** A picture of more points than any camera takes. */
  static Broken pixels() {
    return new Broken("file-pixels");
  }

  /** {@code file-broken}, {@code file-film}, {@code file-pixels}. */
  public String code() {
    return code;
  }
}
