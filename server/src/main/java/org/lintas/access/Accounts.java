package org.lintas.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.access.store.KnownAccounts;
import org.lintas.access.store.StoredAccount;
import org.lintas.procedure.Reason;
import org.lintas.shared.Page;
import org.lintas.shared.Result;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The door of accounts. An administrator looks after accounts all of whose roles lie within the
 * administrator's own offices: otherwise one of a province could take over the capital's. Every
 * change is journalled.
 */
@Component
public class Accounts {

  public static final String ADMINISTRATOR = "administrator";

  private static final Set<String> OWN_ROLES =
      Set.of(ADMINISTRATOR, "programme-manager", "policy-officer", "key-keeper", "inspector");

  private final AccountStore store;
  private final KnownAccounts known;
  private final Passwords passwords;
  private final Reach reach;
  private final AccessJournal journal;
  private final ObjectProvider<RoleNames> roleNames;

  Accounts(
      AccountStore store,
      KnownAccounts known,
      Passwords passwords,
      Reach reach,
      AccessJournal journal,
      ObjectProvider<RoleNames> roleNames) {
    this.store = store;
    this.known = known;
    this.passwords = passwords;
    this.reach = reach;
    this.journal = journal;
    this.roleNames = roleNames;
  }

  /** Accounts within reach whose name holds the words, by name. */
  public Page<Account> search(Caller caller, String words, int page, int size) {
    Set<Integer> offices = reach.offices(caller);
    if (offices.isEmpty()) {
      return new Page<>(List.of(), page, size, 0);
    }
    List<Account> found =
        store.search(offices, words, page, size).stream().map(reach::view).toList();
    return new Page<>(found, page, size, store.count(offices, words));
  }

  public Result<Account> find(Caller caller, int id) {
    return within(caller, id, account -> new Result.Done<>(reach.view(account)));
  }

  /** Names of roles that may be granted. */
  public Set<String> roles(Caller caller) {
    Set<String> roles = new TreeSet<>();
    if (!reach.offices(caller).isEmpty()) {
      roles.addAll(OWN_ROLES);
      roles.addAll(store.rolesInUse());
      roleNames.forEach(each -> roles.addAll(each.roles()));
    }
    return roles;
  }

  /** Makes an account that may do nothing yet. */
  public Result<Account.OneTime> create(Caller caller, String name, String displayName) {
    if (reach.offices(caller).isEmpty()) {
      return new Result.Missing<>();
    }
    String plain = name.strip().toLowerCase(Locale.ROOT);
    List<Reason> faults = AccountRules.faults(plain, displayName.strip());
    if (!faults.isEmpty()) {
      return new Result.Refused<>(faults);
    }
    String password = passwords.oneTime();
    String hash = passwords.hash(password);
    Optional<Integer> added =
        reach.change(() -> {
          Optional<Integer> id = store.add(plain, displayName.strip(), hash, false, reach.now());
          id.ifPresent(each -> journal.note(caller, each, "create-account", Map.of("name", plain)));
          return id;
        });
    return added.isEmpty()
        ? AccountRules.refused("name-taken", "name")
        : oneTime(store.find(plain).orElseThrow(), password);
  }

  /** Lets an account act in a role at an office and all under it. */
  public Result<Account> grant(Caller caller, int id, String role, String office) {
    Optional<Office> where = reach.office(caller, office);
    if (where.isEmpty()) {
      return within(caller, id, account -> AccountRules.refused("unknown-office", "office"));
    }
    if (!roles(caller).contains(role)) {
      return within(caller, id, account -> AccountRules.refused("unknown-role", "role"));
    }
    Caller.Grant grant = new Caller.Grant(role, where.get().id());
    Map<String, String> what = Map.of("role", role, "office", office);
    return changed(caller, id, "grant", what, account -> store.grant(account.id(), grant));
  }

  /** Takes a role at an office away. */
  public Result<Account> revoke(Caller caller, int id, String role, String office) {
    Optional<Office> where = reach.office(caller, office);
    if (where.isEmpty()) {
      return new Result.Missing<>();
    }
    if (role.equals(ADMINISTRATOR) && own(caller, id)) {
      return AccountRules.refused("own-account", null);
    }
    Caller.Grant grant = new Caller.Grant(role, where.get().id());
    Map<String, String> what = Map.of("role", role, "office", office);
    return changed(caller, id, "revoke", what, account -> store.revoke(account.id(), grant));
  }

  /** Closes an account and ends its sessions, or opens it again. */
  public Result<Account> disable(Caller caller, int id, boolean disabled) {
    if (disabled && own(caller, id)) {
      return AccountRules.refused("own-account", null);
    }
    String action = disabled ? "disable" : "enable";
    return changed(caller, id, action, Map.of(), account -> store.disabled(account.id(), disabled));
  }

  public Result<Account> unlock(Caller caller, int id) {
    return changed(caller, id, "unlock", Map.of(), account -> store.unlock(account.id()));
  }

  /** Replaces a forgotten password by one to be used once. */
  public Result<Account.OneTime> resetPassword(Caller caller, int id) {
    String password = passwords.oneTime();
    String hash = passwords.hash(password);
    Result<Account> reset =
        changed(
            caller,
            id,
            "reset-password",
            Map.of(),
            account -> store.password(account.id(), hash, true));
    return switch (reset) {
      case Result.Done<Account>(Account account) ->
          new Result.Done<>(new Account.OneTime(account, password));
      case Result.Refused<Account>(List<Reason> reasons) -> new Result.Refused<>(reasons);
      case Result.Missing<Account> missing -> new Result.Missing<>();
      case Result.Stale<Account> stale -> new Result.Stale<>();
    };
  }

  private Result<Account> changed(
      Caller caller,
      int id,
      String action,
      Map<String, String> what,
      Predicate<StoredAccount> change) {
    return within(
        caller,
        id,
        account -> {
          reach.change(() -> {
            if (change.test(account)) {
              journal.note(caller, account.id(), action, what);
            }
            return account;
          });
          known.forget(account.name());
          return new Result.Done<>(reach.view(store.find(account.id()).orElseThrow()));
        });
  }

  private <T> Result<T> within(Caller caller, int id, Function<StoredAccount, Result<T>> then) {
    return store
        .find(id)
        .filter(account -> reach.covers(caller, account))
        .map(then)
        .orElseGet(Result.Missing::new);
  }

  private Result<Account.OneTime> oneTime(StoredAccount account, String password) {
    return new Result.Done<>(new Account.OneTime(reach.view(account), password));
  }

  private static boolean own(Caller caller, int id) {
    return caller instanceof Caller.Officer officer && officer.account() == id;
  }
}
