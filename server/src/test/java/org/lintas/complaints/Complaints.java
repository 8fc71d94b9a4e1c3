package org.lintas.complaints;

import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Vault;
import org.springframework.beans.factory.BeanFactory;

/** Complaints for tests, and the members who open them. */
public final class Complaints {
  private final BeanFactory node;

  public Complaints(BeanFactory node) {
    this.node = node;
  }

  public Caller.Officer officer(String account) {
    return node.getBean(AccountStore.class).find(account).orElseThrow().officer();
  }

  /** The number of a new complaint at the migrant-support organisation. */
  public String filed() {
    Channel channel = node.getBean(Channels.class).find("migrant-support").orElseThrow();
    return node.getBean(Vault.class).begin(channel).number();
  }

  /** A new complaint in the hands of a member. */
  public OpenedCase opened(String member) {
    return open(member, filed());
  }

  public OpenedCase open(String member, String number) {
    Caller.Officer officer = officer(member);
    node.getBean(KeyRing.class).heard(officer, DemoAccounts.PASSWORD);
    return node.getBean(OpenedCases.class).get(officer, number, Compartment.TRACK);
  }
}
