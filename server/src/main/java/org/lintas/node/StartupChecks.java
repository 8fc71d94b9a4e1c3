package org.lintas.node;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Runs every {@link StartupCheck} once all else is made and before the port opens. */
@Component
final class StartupChecks implements SmartInitializingSingleton {

  private final ObjectProvider<StartupCheck> checks;
  private final NodeProperties properties;

  StartupChecks(ObjectProvider<StartupCheck> checks, NodeProperties properties) {
    this.checks = checks;
    this.properties = properties;
  }

  @Override
  public void afterSingletonsInstantiated() {
    checks.orderedStream().forEach(check -> check.check(properties));
  }
}
