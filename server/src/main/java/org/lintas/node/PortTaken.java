package org.lintas.node;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.annotation.Order;

/** Names our own remedy when the port is in use. */
@Order(0) // before the framework's own analysis
final class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
    return new FailureAnalysis(
        "Port " + cause.getPort() + " is in use by another program.",
        "Stop that program, or name another port in LINTAS_PORT.",
        cause);
  }
}
