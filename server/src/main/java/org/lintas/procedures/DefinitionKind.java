package org.lintas.procedures;

import java.nio.file.Path;
import java.util.List;
import org.lintas.procedure.Problem;

/**
 * A kind of file under the folder of definitions that {@code lintas check} reads. Each stands in
 * the package of its module and is named in {@code
 * META-INF/services/org.lintas.procedures.DefinitionKind}; it has a public constructor without
 * arguments.
 */
public interface DefinitionKind {

  /** What one is called: {@code procedure}. */
  String noun();

  /** Whether a file of this name begins one. */
  boolean isBegunBy(String name);

  /** Reads it, and all that belongs to it. */
  Checked check(Path file);

  /**
   * What was found.
   *
   * @param said in a few words, when it is sound: {@code 6 stages}
   * @param problems their files relative to the folder of the file
   */
  record Checked(String said, List<Problem> problems) {}
}
