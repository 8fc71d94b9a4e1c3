package org.lintas.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lintas.node.Command;
import org.lintas.node.Console;
import org.lintas.node.WholeDatabase;

/** Keeps everything in one encrypted file, beside a running node or without one. */
public final class BackupCommand implements Command {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String summary() {
    return "FILE            keeps the whole node in one encrypted file, while it runs;"
        + " asks for a passphrase or takes LINTAS_BACKUP_PASSPHRASE";
  }

  @Override
  public int run(List<String> arguments, Console console) throws Exception {
    List<String> options = arguments.stream().filter(each -> each.startsWith("--")).toList();
    List<String> files = arguments.stream().filter(each -> !each.startsWith("--")).toList();
    if (files.size() != 1) {
      console.print("Name one file: ./lintas backup FILE");
      return 2;
    }
    Path file = Path.of(files.getFirst()).toAbsolutePath();
    try {
      char[] passphrase = Passphrase.chosen(System.getenv());
      return write(file, passphrase, options, console);
    } catch (BackupFault fault) {
      console.print(fault.problem());
      return 1;
    }
  }

  static int write(Path file, char[] passphrase, List<String> options, Console console)
      throws Exception {
    try (WholeDatabase database = WholeDatabase.open(options)) {
      Contents.End end = new BackupWriter(database, console::progress).write(file, passphrase);
      console.progressDone();
      console.print(
          String.format(
              Locale.ROOT,
              "%,d rows of %d tables kept in %s, %,d bytes.",
              end.rows().values().stream().mapToLong(Long::longValue).sum(),
              end.rows().size(),
              file,
              Files.size(file)));
      console.print("Without its passphrase nobody can read it. Keep the two apart.");
      return 0;
    }
  }
}
