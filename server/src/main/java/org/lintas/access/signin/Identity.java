package org.lintas.access.signin;

/** What a session or a token proves: which account, and as of which of its epochs. */
public interface Identity {

  String accountName();

  int epoch();
}
