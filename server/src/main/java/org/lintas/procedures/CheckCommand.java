package org.lintas.procedures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lintas.node.Command;
import org.lintas.node.Console;
import org.lintas.procedure.Definitions;
import org.lintas.procedure.Reading;

/** Checks every procedure under a folder and prints all problems at once. */
public final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "[DIR]            checks the procedures under DIR (definitions), all problems at once";
  }

  @Override
  public int run(List<String> arguments, Console console) throws IOException {
    Path folder = Path.of(arguments.isEmpty() ? "definitions" : arguments.getFirst());
    List<Path> procedures = Files.isDirectory(folder) ? procedures(folder) : List.of();
    if (procedures.isEmpty()) {
      console.print(folder + ": no procedure.yaml in this folder or under it");
      return 1;
    }
    int problems = 0;
    for (Path procedure : procedures) {
      problems += check(procedure, console);
    }
    console.print(count(procedures.size(), "procedure") + ", " + count(problems, "problem"));
    return problems == 0 ? 0 : 1;
  }

  private static List<Path> procedures(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals("procedure.yaml"))
          .map(file -> file.resolveSibling(""))
          .sorted()
          .toList();
    }
  }

  private static int check(Path folder, Console console) {
    return switch (Definitions.read(folder)) {
      case Reading.Sound sound -> {
        console.print(
            folder + ": " + count(sound.procedure().stages().size(), "stage") + ", sound");
        yield 0;
      }
      case Reading.Faulty faulty -> {
        faulty
            .problems()
            .forEach(problem -> ProblemLine.of(problem, Locale.ENGLISH).print(folder, console));
        yield faulty.problems().size();
      }
    };
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
