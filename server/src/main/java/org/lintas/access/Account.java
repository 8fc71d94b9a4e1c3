package org.lintas.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account, as administrators see it.
 *
 * @param name what is typed at sign-in
 * @param locked whether too many wrong passwords were given
 * @param temporary whether its password was made by somebody else and not replaced yet
 * @param signedInAt when a password was last given, or null
 */
public record Account(
    int id,
    String name,
    String displayName,
    boolean disabled,
    boolean locked,
    boolean temporary,
    @Nullable Instant signedInAt,
    Set<Caller.Grant> grants) {

  /** A password that is shown once, to hand over to its owner. */
  public record OneTime(Account account, String password) {}
}
