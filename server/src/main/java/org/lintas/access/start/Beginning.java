package org.lintas.access.start;

import org.lintas.access.DemoAccounts;
import org.lintas.access.store.AccountStore;
import org.lintas.node.NodeProperties;
import org.lintas.node.StartupCheck;
import org.lintas.node.StartupFault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prepares offices and accounts before the node takes its first request, and refuses to serve with
 * accounts whose password everybody knows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(StartProperties.class)
class Beginning implements StartupCheck {

  private final StartProperties properties;
  private final FirstOffices firstOffices;
  private final DemoAccounts demoAccounts;
  private final FirstAdministrator firstAdministrator;
  private final AccountStore accounts;
  private final Turn turn;

  Beginning(
      StartProperties properties,
      FirstOffices firstOffices,
      DemoAccounts demoAccounts,
      FirstAdministrator firstAdministrator,
      AccountStore accounts,
      Turn turn) {
    this.properties = properties;
    this.firstOffices = firstOffices;
    this.demoAccounts = demoAccounts;
    this.firstAdministrator = firstAdministrator;
    this.accounts = accounts;
    this.turn = turn;
  }

  @Override
  public void check(NodeProperties node) {
    if (node.background()) { // a command beside a running node finds everything in place
      turn.take(this::begin);
    }
  }

  private void begin() {
    if (!properties.demo() && accounts.demo()) {
      throw new StartupFault(
          "This database holds the accounts of a demonstration, whose password everybody knows.",
          "Use ./lintas demo with it, or serve from another database (LINTAS_DB_URL) or another"
              + " data folder (LINTAS_DATA).");
    }
    firstOffices.loadOnce(properties.offices());
    if (properties.demo()) {
      demoAccounts.add();
    } else {
      firstAdministrator.addOnce();
    }
  }
}
