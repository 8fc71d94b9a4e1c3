package org.lintas.procedures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.lintas.node.Command;
import org.lintas.node.Console;

/** Checks every definition under a folder and prints all problems at once. */
public final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "[DIR]            checks the definitions under DIR (definitions), all problems at once";
  }

  @Override
  public int run(List<String> arguments, Console console) throws IOException {
    Path folder = Path.of(arguments.isEmpty() ? "definitions" : arguments.getFirst());
    Map<String, Integer> found = new LinkedHashMap<>();
    int problems = 0;
    for (DefinitionKind kind : ServiceLoader.load(DefinitionKind.class)) {
      for (Path file : files(folder, kind)) {
        found.merge(kind.noun(), 1, Integer::sum);
        problems += check(kind, file, console);
      }
    }
    if (found.isEmpty()) {
      console.print(folder + ": no procedure.yaml in this folder or under it");
      return 1;
    }
    List<String> counts = new ArrayList<>();
    found.forEach((noun, number) -> counts.add(count(number, noun)));
    console.print(String.join(", ", counts) + ", " + count(problems, "problem"));
    return problems == 0 ? 0 : 1;
  }

  private static List<Path> files(Path folder, DefinitionKind kind) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> kind.isBegunBy(Objects.toString(file.getFileName())))
          .sorted()
          .toList();
    }
  }

  private static int check(DefinitionKind kind, Path file, Console console) {
    DefinitionKind.Checked checked = kind.check(file);
    Path folder = file.resolveSibling("");
    if (checked.problems().isEmpty()) {
      console.print(folder + ": " + checked.said() + ", sound");
    }
    checked
        .problems()
        .forEach(problem -> ProblemLine.of(problem, Locale.ENGLISH).print(folder, console));
    return checked.problems().size();
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
