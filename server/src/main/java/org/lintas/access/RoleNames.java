package org.lintas.access;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of roles that a module knows; what no module names cannot be granted. */
public interface RoleNames {

  Set<String> roles();

  /** Each role in the reader's words, where there are such. */
  Map<String, String> words(Locale locale);
}
