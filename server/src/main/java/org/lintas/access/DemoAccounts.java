package org.lintas.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.lintas.access.signin.Passwords;
import org.lintas.access.store.AccountStore;
import org.lintas.node.DemoNotice;
import org.lintas.shared.Open;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The accounts of a demonstration. Everybody knows their password. */
@Open("they are printed for everybody; only the start of a demonstration adds them")
@Component
@Order(0)
public class DemoAccounts implements DemoNotice {

  public static final String PASSWORD = "lintas-demo";

  private static final String SUPPORT = "migrant-support";

  private static final List<DemoAccount> ALL =
      List.of(
          new DemoAccount("registrar", "Registrar", "registrar", "th"),
          new DemoAccount("registrar-ranong", "Registrar, Ranong", "registrar", "th-85"),
          new DemoAccount("health-officer", "Health officer", "health-officer", "th"),
          new DemoAccount("employment-officer", "Employment officer", "employment-officer", "th"),
          new DemoAccount("second-officer", "Second officer", "employment-officer", "th"),
          new DemoAccount("programme-manager", "Programme manager", "programme-manager", "th"),
          new DemoAccount("policy-officer", "Policy officer", "policy-officer", "th"),
          new DemoAccount("administrator", "Administrator", "administrator", "th"),
          new DemoAccount("key-keeper", "Key keeper", "key-keeper", "th"),
          new DemoAccount("inspector", "Labour inspector", "inspector", "th"),
          new DemoAccount("licensing-officer", "Licensing officer", "licensing-officer", "th"),
          new DemoAccount(
              "second-licensing-officer", "Second licensing officer", "licensing-officer", "th"),
          new DemoAccount("agency", "Recruitment agency", "agency", "th"),
          new DemoAccount("monitor", "Monitoring committee", "monitor", "th"),
          new DemoAccount("caseworker", "Caseworker", "caseworker", SUPPORT),
          new DemoAccount("second-caseworker", "Second caseworker", "caseworker", SUPPORT),
          new DemoAccount("custodian", "Custodian", "custodian", SUPPORT),
          new DemoAccount("second-custodian", "Second custodian", "custodian", SUPPORT),
          new DemoAccount("third-custodian", "Third custodian", "custodian", SUPPORT),
          new DemoAccount(
              "complaints-manager", "Manager of complaints", "complaints-manager", SUPPORT),
          new DemoAccount("investigator", "Investigator", "investigator", SUPPORT),
          new DemoAccount("prosecutor", "Prosecutor", "prosecutor", SUPPORT),
          new DemoAccount("court-clerk", "Court clerk", "court-clerk", SUPPORT),
          new DemoAccount("embassy-caseworker", "Embassy caseworker", "caseworker", "embassy-mm"),
          new DemoAccount(
              "immigration-officer", "Immigration officer", "immigration-officer", "th"),
          new DemoAccount("police-officer", "Police officer", "police-officer", "th"));

  private final AccountStore store;
  private final Offices offices;
  private final Passwords passwords;
  private final Clock clock;

  DemoAccounts(AccountStore store, Offices offices, Passwords passwords, Clock clock) {
    this.store = store;
    this.offices = offices;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param office code of where the role is held
   */
  public record DemoAccount(String name, String displayName, String role, String office) {}

  /** For whoever starts the demonstration. */
  public static List<DemoAccount> all() {
    return ALL;
  }

  @Override
  public String heading() {
    return "Accounts, all with the password " + PASSWORD;
  }

  @Override
  public List<DemoNotice.Row> rows() {
    return ALL.stream()
        .map(each -> new DemoNotice.Row(each.name(), each.role() + " at " + each.office()))
        .toList();
  }

  /** Adds those that are missing and whose office is there. */
  public void add() {
    String hash = passwords.hash(PASSWORD); // one for all: there is nothing to protect
    for (DemoAccount each : ALL) {
      offices
          .find(each.office(), Locale.ENGLISH)
          .ifPresent(office ->
              store
                  .add(each.name(), each.displayName(), hash, true, clock.instant())
                  .ifPresent(id -> store.grant(id, new Caller.Grant(each.role(), office.id()))));
    }
  }
}
