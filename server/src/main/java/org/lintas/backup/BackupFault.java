package org.lintas.backup;

/** Why a backup is not made or not restored, in words for whoever typed the command. */
final class BackupFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;

  BackupFault(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
