package org.lintas.access;

import java.util.Set;

/** Names of roles that a module knows; what no module names cannot be granted. */
public interface RoleNames {

  Set<String> roles();
}
