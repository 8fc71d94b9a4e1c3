package org.lintas.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Addresses of the built style sheet, script and images; each name holds its content's hash. */
public final class Assets {

  private final Properties names = new Properties();

  Assets() {
    try (InputStream list = Assets.class.getResourceAsStream("/assets.properties")) {
      if (list == null) {
        throw new IllegalStateException("the front end was not built: run Maven without npm.skip");
      }
      names.load(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where {@code lintas.css} and its like are. */
  public String path(String name) {
    String built = names.getProperty(name);
    if (built == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/assets/" + built;
  }
}
