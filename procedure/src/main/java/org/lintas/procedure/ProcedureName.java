package org.lintas.procedure;

/**
 * Full name of a procedure, written {@code authority/name}, both lower-case: {@code
 * th/registration-2004}.
 */
public record ProcedureName(String authority, String name) {

  /** Reads {@code authority/name}; throws {@link IllegalArgumentException} on any other shape. */
  public static ProcedureName of(String text) {
    int slash = text.indexOf('/');
    if (slash <= 0 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
      throw new IllegalArgumentException("a procedure's name is written authority/name");
    }
    return new ProcedureName(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return authority + "/" + name;
  }
}
