package org.lintas.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lintas.access.Caller;
import org.lintas.access.DemoAccounts;
import org.lintas.access.store.AccountStore;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.admissions.Admitting;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.opened.OpenedCases;
import org.lintas.complaints.vault.Compartment;
import org.lintas.complaints.vault.KeyRing;
import org.lintas.complaints.vault.Receipts;
import org.lintas.complaints.vault.Vault;
import org.lintas.procedure.Definitions;
import org.lintas.procedures.Procedures;
import org.lintas.shared.Result;
import org.springframework.beans.factory.BeanFactory;

/** Complaints for tests, and the members who open them. */
public final class Complaints {
  private final BeanFactory node;
  private final Map<String, Vault.Filed> hers = new HashMap<>();

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
    Vault.Filed filed = node.getBean(Vault.class).begin(channel);
    hers.put(filed.number(), filed);
    return filed.number();
  }

  /** One of them in the hands of whoever complained. */
  public Receipts.Opened her(String number) {
    Vault.Filed filed = Objects.requireNonNull(hers.get(number));
    return new Receipts.Opened(filed.complaint(), number, filed.keys());
  }

  /** The 16 digits that open it. */
  public String receipt(String number) {
    return Objects.requireNonNull(hers.get(number)).receipt();
  }

  /** She is asked whether somebody of justice may read her track, and agrees. */
  public void admits(String number, String member) {
    Caller.Officer caseworker = officer("caseworker");
    node.getBean(KeyRing.class).heard(caseworker, DemoAccounts.PASSWORD);
    Admitting.Wanted wanted = new Admitting.Wanted(member, "To look into it.");
    assertThat(node.getBean(Admitting.class).ask(caseworker, number, wanted))
        .isInstanceOf(Result.Done.class);
    agrees(number);
  }

  /** She agrees to what she was asked last. */
  public void agrees(String number) {
    Admissions admissions = node.getBean(Admissions.class);
    long id = admissions.of(her(number)).getFirst().id();
    assertThat(admissions.consent(her(number), id)).isInstanceOf(Result.Done.class);
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
