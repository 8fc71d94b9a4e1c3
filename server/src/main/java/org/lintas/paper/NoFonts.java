package org.lintas.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the JDK that the machine has no fonts before it looks for them: a small machine may lack
 * the library by which it would look, and then could not shape letters of ours either.
 */
final class NoFonts {

  private static final String PLACE = "sun.awt.fontconfig";
  private static final String NONE = "version=1\nsequence.allfonts=default\n";

  private NoFonts() {}

  /** Does nothing where somebody has said which fonts there are. */
  static void tell() {
    if (System.getProperty(PLACE) != null) {
      return;
    }
    try {
      Path file = Files.createTempFile("lintas-fonts", ".properties");
      file.toFile().deleteOnExit();
      Files.writeString(file, NONE);
      System.setProperty(PLACE, file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
