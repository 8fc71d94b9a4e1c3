package org.lintas.node;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds the command that was typed and runs it. */
public final class Commands {

  private Commands() {}

  /**
   * Runs what was typed.
   *
   * @param typed the command's name and its arguments; nothing, or options alone, mean {@code
   *     serve}
   * @return the exit code; 0 also while a node goes on serving
   */
  public static int run(Class<?> application, String... typed) throws Exception {
    Console console = new Console(terminal(), application);
    boolean named = typed.length > 0 && !typed[0].startsWith("--");
    String name = named ? typed[0] : "serve";
    List<String> arguments = Arrays.asList(typed).subList(named ? 1 : 0, typed.length);
    if (name.equals("help")) {
      help(console);
      return 0;
    }
    Optional<Command> command = all().stream().filter(each -> each.name().equals(name)).findFirst();
    if (command.isEmpty()) {
      console.print("There is no command \"" + name + "\". These are:");
      help(console);
      return 2;
    }
    return run(command.get(), arguments, console);
  }

  static int run(Command command, List<String> arguments, Console console) throws Exception {
    try {
      return command.run(arguments, console);
    } catch (StartupFault fault) {
      console.print(fault.problem());
      console.print(fault.remedy());
      return 1;
    }
  }

  static List<Command> all() {
    return ServiceLoader.load(Command.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  private static void help(Console console) {
    all().forEach(command -> console.print("  " + command.name() + " " + command.summary()));
  }

  /** UTF-8 whatever the system says: names in Burmese go through it. */
  private static PrintStream terminal() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }
}
