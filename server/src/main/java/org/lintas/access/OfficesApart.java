package org.lintas.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lintas.access.store.AccountStore;
import org.lintas.access.store.OfficeStore;
import org.lintas.shared.Open;
import org.springframework.stereotype.Component;

/**
 * Offices of organisations that stand beside the state's tree, and who works there. A role held in
 * the tree reaches none of them.
 */
@Open("who works where is no secret; what they work on is asked of other doors")
@Component
public class OfficesApart {

  private final OfficeStore store;
  private final AccountStore accounts;
  private final Offices offices;

  OfficesApart(OfficeStore store, AccountStore accounts, Offices offices) {
    this.store = store;
    this.accounts = accounts;
    this.offices = offices;
  }

  /**
   * Makes an office if there is none of its code. Whoever administers the whole tree looks after
   * its accounts too, until somebody of its own does.
   */
  public void add(String code, Map<String, String> names) {
    store
        .addApart(code, names)
        .ifPresent(id -> {
          int root = offices.all(Locale.ENGLISH).getFirst().id();
          accounts.grantAlike(Accounts.ADMINISTRATOR, root, id);
        });
    offices.reload();
  }

  /** Who holds any of the roles at exactly this office, by name. */
  public List<Caller.Officer> holding(Set<String> roles, int office) {
    return accounts.holding(roles, office).stream().map(account -> account.officer()).toList();
  }
}
