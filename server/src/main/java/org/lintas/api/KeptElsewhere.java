package org.lintas.api;

/**
 * A path of which no answer is kept for a repeated call, because it must not stand in the table of
 * answers: its module honours {@code Idempotency-Key} itself. Contributed as a bean.
 *
 * @param path and all under it
 */
public record KeptElsewhere(String path) {

  boolean covers(String uri) {
    return uri.equals(path) || uri.startsWith(path + "/");
  }
}
