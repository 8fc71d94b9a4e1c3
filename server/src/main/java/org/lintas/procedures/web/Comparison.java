package org.lintas.procedures.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lintas.access.Caller;
import org.lintas.procedure.Explanation;
import org.lintas.procedure.Procedure;
import org.lintas.procedures.Procedures;
import org.lintas.procedures.Published;

/**
 * A sound definition beside what is published under its name.
 *
 * @param newest the last version published, withdrawn or not; null if this is the first
 * @param twin the version that says the same, which need not be published again; null if none does
 * @param changes against the newest version
 */
public record Comparison(
    String title,
    String name,
    String hash,
    @Nullable Published newest,
    @Nullable Published twin,
    List<Changes.Change> changes) {

  static Comparison of(Procedures procedures, Caller caller, Procedure wanted, Locale locale) {
    List<Published> versions = procedures.versions(caller, wanted.name());
    Published newest = versions.isEmpty() ? null : versions.getFirst();
    Published twin =
        versions.stream()
            .filter(each -> each.procedure().hash().equals(wanted.hash()))
            .findFirst()
            .orElse(null);
    return new Comparison(
        Explanation.of(wanted, locale).title(),
        wanted.name().toString(),
        wanted.hash(),
        newest,
        twin,
        newest == null ? List.of() : Changes.between(newest.procedure(), wanted, locale));
  }

  /** Serial of the newest version; 0 if there is none. */
  public int against() {
    return newest == null ? 0 : newest.id();
  }

  /** Number that it gets when it is published. */
  public int version() {
    return newest == null ? 1 : newest.version() + 1;
  }

  /** Whether publishing would do anything: what was withdrawn last can come into force again. */
  public boolean publishable() {
    Published same = twin;
    return same == null || (same.retired() && same.id() == against());
  }

  /** Key of the sentence that says how it stands to what is published. */
  public String standing() {
    if (twin != null) {
      if (publishable()) {
        return "procedures.standing.again";
      }
      return twin.retired() ? "procedures.standing.older" : "procedures.standing.same";
    }
    return newest == null ? "procedures.standing.first" : "procedures.standing.next";
  }

  /** Number of the version that the sentence is about. */
  public int standingVersion() {
    return twin == null ? version() : twin.version();
  }
}
