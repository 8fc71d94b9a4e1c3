package org.lintas.access.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;

/**
 * An account as stored.
 *
 * @param name what is typed at sign-in; never changes
 * @param password Argon2id hash, or null when it signs in elsewhere only
 * @param temporary whether the password was made by somebody else and must be replaced first
 * @param epoch counts up whenever everything signed in must end
 */
public record StoredAccount(
    int id,
    String name,
    String displayName,
    @Nullable String password,
    boolean temporary,
    int epoch,
    @Nullable Instant lockedUntil,
    boolean disabled,
    @Nullable Instant signedInAt,
    Set<Caller.Grant> grants) {

  public boolean locked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  public boolean usable(Instant now) {
    return !disabled && !locked(now);
  }

  public Caller.Officer officer() {
    return new Caller.Officer(id, name, displayName, grants);
  }
}
