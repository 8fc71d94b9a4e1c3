package org.lintas.complaints.vault;

import java.util.Locale;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.access.Offices;
import org.springframework.stereotype.Component;

/** Key pairs of members, each sealed under a slow hash of its member's password. */
@Component
class MemberKeys {

  private static final int KEY = 32;
  private static final int SALT = 16;

  private final TeamKeys store;
  private final SlowHash hash;
  private final Offices offices;

  MemberKeys(TeamKeys store, SlowHash hash, Offices offices) {
    this.store = store;
    this.hash = hash;
    this.offices = offices;
  }

  /** Whether somebody holds a role for which they need keys. */
  boolean needs(Caller.Officer officer) {
    return officer.grants().stream()
        .filter(grant -> Seats.ROLES.contains(grant.role()))
        .anyMatch(grant ->
            offices.apart(Locale.ENGLISH).stream()
                .anyMatch(office -> office.id() == grant.office()));
  }

  boolean exist(Caller.Officer officer) {
    return store.pair(officer.account()).isPresent();
  }

  /** The keys, if a password opens them. Takes the time of a slow hash. */
  Optional<Keys> open(Caller.Officer officer, String password) {
    return store
        .pair(officer.account())
        .flatMap(stored ->
            new Sealing(hash.derive(password, stored.salt(), KEY))
                .open(stored.sealed(), bound(officer))
                .map(secret -> keys(officer, KeyPair.of(stored.publicHalf(), secret))));
  }

  /** Makes a key pair under a password, in the place of one that nothing opens any more. */
  Keys make(Caller.Officer officer, String password) {
    KeyPair pair = KeyPair.make();
    keep(officer, pair, password);
    return keys(officer, pair);
  }

  /** Seals the same key pair under another password. */
  void seal(Caller.Officer officer, Keys keys, String password) {
    keep(officer, keys.pair(), password);
  }

  private void keep(Caller.Officer officer, KeyPair pair, String password) {
    store.keep(officer.account(), sealed(officer, pair, password));
  }

  /** A key pair as it may be stored, and is not yet. */
  TeamKeys.Pair fresh(Caller.Officer officer, String password) {
    return sealed(officer, KeyPair.make(), password);
  }

  private TeamKeys.Pair sealed(Caller.Officer officer, KeyPair pair, String password) {
    byte[] salt = RandomIds.bytes(SALT);
    byte[] sealed =
        new Sealing(hash.derive(password, salt, KEY)).seal(pair.secretHalf(), bound(officer));
    return new TeamKeys.Pair(pair.publicHalf(), salt, sealed);
  }

  private static Keys keys(Caller.Officer officer, KeyPair pair) {
    return new Keys(Holder.member(officer.account()), officer.name(), pair);
  }

  private static String bound(Caller.Officer officer) {
    return "member/" + officer.account();
  }
}
