package org.lintas.access;

/**
 * Told when somebody proves who they are by a password, so that keys which are wrapped under it can
 * be opened. A bean. Whoever implements it keeps no password. A password that somebody else made is
 * never told of.
 */
public interface PasswordHeard {

  /** It was given and is right. May come with every call of a program. */
  void heard(Caller.Officer officer, String password);

  /** Its owner replaced it. */
  void changed(Caller.Officer officer, String before, String after);

  /** Its owner is gone: keys that it opened are closed. */
  void signedOut(String accountName);
}
