package org.lintas.backup;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The passphrase of a backup: from the environment, or asked for at the terminal. */
final class Passphrase {

  static final String VARIABLE = "LINTAS_BACKUP_PASSPHRASE";
  private static final int SHORTEST = 12;

  private Passphrase() {}

  /** One to make a new backup with, typed twice. */
  static char[] chosen(Map<String, String> environment) throws BackupFault {
    char[] chosen = given(environment);
    if (chosen == null) {
      chosen = asked("Passphrase of the new backup: ");
      if (!Arrays.equals(chosen, asked("The same again: "))) {
        throw new BackupFault("The two were not the same.");
      }
    }
    if (chosen.length < SHORTEST) {
      throw new BackupFault("A passphrase has at least " + SHORTEST + " characters.");
    }
    return chosen;
  }

  /** The one that a backup was made with. */
  static char[] known(Map<String, String> environment) throws BackupFault {
    char[] known = given(environment);
    return known == null ? asked("Passphrase of the backup: ") : known;
  }

  private static char @Nullable [] given(Map<String, String> environment) {
    String given = environment.get(VARIABLE);
    return given == null ? null : given.toCharArray();
  }

  private static char[] asked(String prompt) throws BackupFault {
    java.io.Console terminal = System.console();
    char[] typed = terminal == null ? null : terminal.readPassword(prompt);
    if (typed == null) {
      throw new BackupFault("There is no terminal to ask at: set " + VARIABLE + ".");
    }
    return typed;
  }
}
