package org.lintas.access;

import java.util.List;
import java.util.Map;
import org.lintas.access.signin.Listeners;
import org.lintas.access.signin.Passwords;
import org.lintas.access.signin.Sessions;
import org.lintas.access.store.AccountStore;
import org.lintas.access.store.KnownAccounts;
import org.lintas.access.store.StoredAccount;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** The door of one's own account: its password and where it is signed in. */
@Component
public class OwnAccount {

  private final AccountStore store;
  private final KnownAccounts known;
  private final Passwords passwords;
  private final Listeners listeners;
  private final Sessions sessions;
  private final AccessJournal journal;
  private final Reach reach;

  OwnAccount(
      AccountStore store,
      KnownAccounts known,
      Passwords passwords,
      Listeners listeners,
      Sessions sessions,
      AccessJournal journal,
      Reach reach) {
    this.store = store;
    this.known = known;
    this.passwords = passwords;
    this.listeners = listeners;
    this.sessions = sessions;
    this.journal = journal;
    this.reach = reach;
  }

  /** Replaces one's password. Everything signed in with the old one ends, this session too. */
  public Result<Account> changePassword(Caller.Officer officer, String now, String wanted) {
    StoredAccount account = store.find(officer.account()).orElseThrow();
    if (account.password() == null || !passwords.matches(now, account.password())) {
      reach.change(() -> {
        if (store.failed(account.id(), reach.now())) {
          journal.note(officer, account.id(), "lock-out", Map.of());
        }
        return account;
      });
      return AccountRules.refused("wrong-password", "now");
    }
    String fault =
        wanted.equals(now) ? "password-unchanged" : Passwords.fault(wanted, account.name());
    if (fault != null) {
      Map<String, String> details = Map.of("least", String.valueOf(Passwords.SHORTEST));
      return new Result.Refused<>(List.of(new Reason(fault, "wanted", details)));
    }
    String hash = passwords.hash(wanted);
    reach.change(() -> {
      store.password(account.id(), hash, false);
      journal.note(officer, account.id(), "change-password", Map.of());
      return account;
    });
    known.forget(account.name());
    listeners.changed(account, now, wanted);
    return new Result.Done<>(reach.view(account));
  }

  /** Ends every session and every remembered password of one's own, this session too. */
  public void signOutEverywhere(Caller.Officer officer) {
    reach.change(() -> {
      store.nextEpoch(officer.account());
      journal.note(officer, officer.account(), "sign-out-everywhere", Map.of());
      return officer;
    });
    known.forget(officer.name());
    listeners.signedOut(officer.name());
  }

  public List<Session> sessions(Caller.Officer officer, String currentId) {
    return sessions.of(officer.name(), currentId);
  }

  /** Ends one session of one's own. */
  public void endSession(Caller.Officer officer, String handle) {
    sessions.end(officer.name(), handle);
  }
}
