package org.lintas.procedure;

import java.nio.file.Path;
import java.util.Map;

/** Reads definitions from a folder or from the files of one. */
public final class Definitions {

  private Definitions() {}

  /**
   * Reads and checks the folder of one procedure: {@code procedure.yaml}, {@code
   * texts/<lang>.properties}, {@code examples/*.yaml}, and {@code ../authority.yaml} if there is one.
   */
  public static Reading read(Path folder) {
    throw new UnsupportedOperationException("read " + folder);
  }

  /**
   * The same from memory.
   *
   * @param files path relative to the procedure's folder → bytes; {@code authority.yaml} may be
   *     among them
   */
  public static Reading read(Map<String, byte[]> files) {
    throw new UnsupportedOperationException("read " + files.keySet());
  }
}
