package org.lintas.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.lintas.journal.Journal;
import org.lintas.journal.VerifyCommand;
import org.lintas.node.Command;
import org.lintas.node.Console;
import org.lintas.node.WholeDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Brings a backup back where there is nothing yet, then verifies it. */
public final class RestoreCommand implements Command {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String summary() {
    return "FILE           brings a backup back on an empty machine, and verifies it";
  }

  @Override
  public int run(List<String> arguments, Console console) throws Exception {
    List<String> options = arguments.stream().filter(each -> each.startsWith("--")).toList();
    List<String> files = arguments.stream().filter(each -> !each.startsWith("--")).toList();
    if (files.size() != 1 || !Files.isReadable(Path.of(files.getFirst()))) {
      console.print("Name one file that is there: ./lintas restore FILE");
      return 2;
    }
    try {
      char[] passphrase = Passphrase.known(System.getenv());
      return restore(Path.of(files.getFirst()), passphrase, options, console);
    } catch (BackupFault fault) {
      console.progressDone();
      console.print(fault.problem());
      return 1;
    }
  }

  static int restore(Path file, char[] passphrase, List<String> options, Console console)
      throws Exception {
    BackupReader reader = new BackupReader(file, passphrase, console::progress);
    BackupReader.Whole whole = reader.check();
    try (WholeDatabase database = WholeDatabase.open(options)) {
      mustFit(whole.beginning(), database);
      mustBeEmpty(database);
      database.migrate();
      reader.restore(whole, database);
    }
    console.progressDone();
    console.print("Restored as it was at " + whole.beginning().at() + ". Verifying …");
    try (ConfigurableApplicationContext node = console.beside(options)) {
      return VerifyCommand.run(node.getBean(Journal.class), List.of(), console);
    }
  }

  private static void mustFit(Contents.Beginning beginning, WholeDatabase database)
      throws BackupFault {
    if (!beginning.migrations().equals(database.known())) {
      throw new BackupFault(
          "The backup was made by another version of Lintas, with other tables:"
              + " restore it with that version, then start the newer one on it.");
    }
  }

  private static void mustBeEmpty(WholeDatabase database)
      throws SQLException, IOException, BackupFault {
    if (!new DataFiles(database.data()).all().isEmpty()) {
      throw new BackupFault(
          "The data folder holds keys or files of a node already: restore into an empty one.");
    }
    try (Connection connection = database.connect()) {
      if (!new Catalog(connection, database.schemas()).isEmpty()) {
        throw new BackupFault(
            "The database holds a node's data already: restore into an empty one.");
      }
    }
  }
}
