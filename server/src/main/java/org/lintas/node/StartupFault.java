package org.lintas.node;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why a node cannot start, in words for whoever typed the command, with what to do about it. */
public final class StartupFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String remedy;

  public StartupFault(String problem, String remedy) {
    super(problem);
    this.problem = problem;
    this.remedy = remedy;
  }

  public String problem() {
    return problem;
  }

  public String remedy() {
    return remedy;
  }

  /** Lets the fault be printed as two sentences instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<StartupFault> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartupFault fault) {
      return new FailureAnalysis(fault.problem, fault.remedy, fault);
    }
  }
}
