package org.lintas.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked definition. Only {@link Definitions} makes one, so that an unchecked procedure cannot be
 * decided upon.
 *
 * @param authority body whose law it is, upper-case: {@code TH}
 * @param stages in the order written
 * @param texts language tag → key → text; keys such as {@code stage.work-permit.title}
 * @param hash SHA-256 over the canonical form, 64 hex digits
 */
public record Procedure(
    ProcedureName name,
    String authority,
    SubjectKind subject,
    List<String> legalBasis,
    List<Stage> stages,
    Map<String, Map<String, String>> texts,
    String hash) {

  public Optional<Stage> findStage(String stage) {
    return stages.stream().filter(s -> s.name().equals(stage)).findFirst();
  }
}
