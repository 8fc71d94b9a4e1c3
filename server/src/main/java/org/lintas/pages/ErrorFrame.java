package org.lintas.pages;

/**
 * Where pages under an address show errors in a frame of their own. A module whose pages must not
 * tell what they are has one as a bean.
 *
 * @param path such as {@code /complain}: that page and all below it
 * @param template that shows a {@link Failure}
 */
public record ErrorFrame(String path, String template) {

  boolean holds(String address) {
    return address.equals(path) || address.startsWith(path + "/");
  }
}
