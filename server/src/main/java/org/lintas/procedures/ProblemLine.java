package org.lintas.procedures;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.node.Console;
import org.lintas.procedure.Problem;

/**
 * A problem of a definition in words, as programs and terminals are told it.
 *
 * @param file path relative to the definition's folder
 * @param message what is wrong, in the language asked for
 * @param suggestion what to write instead, where one can be named
 */
public record ProblemLine(
    String file, int line, int column, String code, String message, @Nullable String suggestion) {

  public static ProblemLine of(Problem problem, Locale locale) {
    return new ProblemLine(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.code(),
        problem.message(locale),
        problem.suggestion());
  }

  /** Prints it as compilers do, so that an editor finds the place. */
  void print(Path folder, Console console) {
    Path path = folder.resolve(file).normalize();
    console.print("%s:%d:%d: %s: %s".formatted(path, line, column, code, message));
    if (suggestion != null) {
      console.print("  → " + suggestion);
    }
  }
}
