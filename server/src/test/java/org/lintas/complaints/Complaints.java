package org.lintas.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Vault;
import org.lintas.procedure.Definitions;
import org.lintas.procedures.Procedures;
import org.springframework.beans.factory.BeanFactory;

/** Complaints for tests, and the members who open them. */
public final class Complaints {
  private final BeanFactory node;

  /** With the shipped tracks published. */
  public Complaints(BeanFactory node) {
    this.node = node;
    Path shipped = Path.of("../definitions/complaints");
    for (String track : List.of("legal-track", "document-return", "labour-claim")) {
      assertThat(
              node.getBean(Procedures.class)
                  .publish(new Caller.Node("test"), Definitions.files(shipped.resolve(track))))
          .isInstanceOf(Procedures.Publication.Accepted.class);
    }
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
