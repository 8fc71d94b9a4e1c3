package org.lintas.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lintas.node.Command;
import org.lintas.node.Console;
import org.springframework.context.ConfigurableApplicationContext;

/** Checks the whole journal, beside a running node or without one. */
public final class VerifyCommand implements Command {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String summary() {
    return "[COPY…]         recomputes the journal and compares it with the tables and its"
        + " checkpoints";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    List<Path> copies =
        arguments.stream().filter(each -> !each.startsWith("--")).map(Path::of).toList();
    List<String> options = arguments.stream().filter(each -> each.startsWith("--")).toList();
    if (!allThere(copies, console)) {
      return 2;
    }
    try (ConfigurableApplicationContext node = console.beside(options)) {
      return run(node.getBean(Journal.class), copies, console);
    }
  }

  private static boolean allThere(List<Path> copies, Console console) {
    List<Path> none = copies.stream().filter(copy -> !Files.isReadable(copy)).toList();
    none.forEach(copy -> console.print("There is no file " + copy + " to be read."));
    return none.isEmpty();
  }

  /** Says what it finds; returns 0 if all is well. */
  public static int run(Journal journal, List<Path> copies, Console console) {
    Journal.Verified found =
        journal.verify(
            copies, read -> console.progress(String.format(Locale.ROOT, "%,d entries", read)));
    console.progressDone();
    console.print(
        String.format(
            Locale.ROOT, "%,d entries of %,d subjects read", found.entries(), found.subjects()));
    console.print(
        found
            .anchored()
            .map(last -> "Checkpoint " + last.checkpoint() + " was taken at " + last.at() + ".")
            .orElse("No checkpoint was taken yet."));
    console.print(found.fault().map(fault -> "FAULT  " + fault).orElse("All fit together."));
    return found.fault().isPresent() ? 1 : 0;
  }
}
