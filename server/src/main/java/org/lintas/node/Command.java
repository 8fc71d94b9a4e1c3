package org.lintas.node;

import java.util.List;

/**
 * Something typed as {@code lintas <name> …}. Each stands in the package of its module and is named
 * in {@code META-INF/services/org.lintas.node.Command}; it has a public constructor without
 * arguments. It begins without Spring: one that needs the database asks the {@link Console}.
 */
public interface Command {

  /** What is typed. */
  String name();

  /** Its arguments and purpose in one line: {@code [DIR] checks definitions}. */
  String summary();

  /**
   * Does it.
   *
   * @return 0 when all is well, 1 when something was found wrong, 2 when it was called wrongly
   */
  int run(List<String> arguments, Console console) throws Exception;
}
