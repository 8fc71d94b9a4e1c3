package org.lintas.complaints.vault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open keys of somebody who is here: of a member whose password was heard, or of a complainant
 * whose receipt was given. In memory only, and of no use by itself: the vault asks the database
 * each time whether a wrapped key is still there.
 */
public final class Keys {

  private static final int MOST = 2_000; // data keys of cases that somebody looks at in a day

  private final Holder holder;
  private final String signature;
  private final KeyPair pair;
  private final Map<String, KeyPair> teams = new ConcurrentHashMap<>();
  private final Map<String, Sealing> dataKeys = new ConcurrentHashMap<>();

  Keys(Holder holder, String signature, KeyPair pair) {
    this.holder = holder;
    this.signature = signature;
    this.pair = pair;
  }

  public Holder holder() {
    return holder;
  }

  /** For the journal and for what is written: the name of an account, or {@code complainant}. */
  public String signature() {
    return signature;
  }

  KeyPair pair() {
    return pair;
  }

  /** How wrapped keys name the holder. */
  String name() {
    return switch (holder) {
      case Holder.Member(int account) -> "member/" + account;
      case Holder.Complainant _ -> Vault.COMPLAINANT;
      case Holder.OfChannel _ -> throw new IllegalStateException("a team is nobody");
    };
  }

  /** Of a member; −1 of a complainant, whom no team admits. */
  int account() {
    return holder instanceof Holder.Member(int account) ? account : -1;
  }

  /** Whether these may be asked about a case at all: a receipt opens one. */
  boolean reach(long complaint) {
    return !(holder instanceof Holder.Complainant(long own)) || own == complaint;
  }

  Map<String, KeyPair> teams() {
    return teams;
  }

  Map<String, Sealing> dataKeys() {
    if (dataKeys.size() > MOST) {
      dataKeys.clear();
    }
    return dataKeys;
  }
}
