package org.lintas.cards.keys;

import java.util.List;
import org.lintas.node.NodeProperties;
import org.lintas.node.StartupCheck;
import org.lintas.node.StartupFault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees that the node can sign before it answers its first request. */
@Component
@Order(0)
@EnableConfigurationProperties(KeyProperties.class)
class FirstKeys implements StartupCheck {

  private final KeyKeeping keeping;
  private final KeyStore store;
  private final KeyVault vault;

  FirstKeys(KeyKeeping keeping, KeyStore store, KeyVault vault) {
    this.keeping = keeping;
    this.store = store;
    this.vault = vault;
  }

  @Override
  public void check(NodeProperties node) {
    if (!node.background()) { // a command beside a running node finds everything in place
      return;
    }
    List<KeyStore.Row> rows = store.all();
    if (!rows.isEmpty()
        && rows.stream().noneMatch(row -> vault.open(row.sealed(), row.key().said()).isPresent())) {
      throw new StartupFault(
          "The keys in this database were sealed by another " + KeyVault.FILE + ".",
          "Copy " + KeyVault.FILE + " from the data folder of the node that made them.");
    }
    keeping.makeFirst();
  }
}
