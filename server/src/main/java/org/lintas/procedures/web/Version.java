package org.lintas.procedures.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.Procedure;
import org.lintas.procedures.Published;

/**
 * A published version in a list.
 *
 * @param name full name of its procedure
 * @param state {@code current}, {@code older} or {@code withdrawn}
 * @param by account, or the node itself if {@link #byNode}
 */
public record Version(
    int id,
    String title,
    String name,
    int number,
    String state,
    Instant at,
    String by,
    String hash) {

  /** Versions of one name, newest first, as {@code Procedures.versions} gives them. */
  static List<Version> of(List<Published> versions, Locale locale) {
    return versions.stream()
        .map(each -> of(each, each.id() == versions.getFirst().id(), locale))
        .toList();
  }

  private static Version of(Published published, boolean newest, Locale locale) {
    Procedure procedure = published.procedure();
    String retired = newest ? "withdrawn" : "older";
    return new Version(
        published.id(),
        Explanation.of(procedure, locale).title(),
        procedure.name().toString(),
        published.version(),
        published.retired() ? retired : "current",
        published.at(),
        published.by(),
        procedure.hash());
  }

  public boolean current() {
    return state.equals("current");
  }

  public boolean byNode() {
    return by.startsWith("node:");
  }

  /** Enough of the hash to tell versions apart by eye. */
  public String shortHash() {
    return hash.substring(0, 12);
  }
}
