package org.lintas.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.decide.Plan;

/**
 * A checked definition. Only {@link Definitions} makes one, so that an unchecked procedure cannot
 * be decided upon. Two procedures are equal when their names and hashes are.
 */
public final class Procedure {
  private final ProcedureName name;
  private final String authority;
  private final SubjectKind subject;
  private final List<String> legalBasis;
  private final List<Stage> stages;
  private final Map<String, Map<String, String>> texts;
  private final String hash;
  private final Jurisdiction jurisdiction;
  private final Plan plan;

  Procedure(
      Heading heading,
      List<Stage> stages,
      Map<String, Map<String, String>> texts,
      String hash,
      Jurisdiction jurisdiction) {
    this.name = heading.name();
    this.authority = heading.authority();
    this.subject = heading.subject();
    this.legalBasis = List.copyOf(heading.legalBasis());
    this.stages = List.copyOf(stages);
    this.texts = Map.copyOf(texts);
    this.hash = hash;
    this.jurisdiction = jurisdiction;
    this.plan = Plan.of(this.stages, jurisdiction);
  }

  /** What stands above the stages. */
  public record Heading(
      ProcedureName name, String authority, SubjectKind subject, List<String> legalBasis) {}

  public ProcedureName name() {
    return name;
  }

  /** Body whose law it is, upper-case: {@code TH}. */
  public String authority() {
    return authority;
  }

  public SubjectKind subject() {
    return subject;
  }

  public List<String> legalBasis() {
    return legalBasis;
  }

  /** In the order written. */
  public List<Stage> stages() {
    return stages;
  }

  /** Language tag → key → text; keys such as {@code stage.work-permit.title}. */
  public Map<String, Map<String, String>> texts() {
    return texts;
  }

  /** SHA-256 over the canonical form, 64 hex digits. */
  public String hash() {
    return hash;
  }

  /** What the authority's own file says: time zone, languages, roles, places. */
  public Jurisdiction jurisdiction() {
    return jurisdiction;
  }

  /** The one stage that comes after none and begins a case. */
  public Stage first() {
    return stages.stream().filter(stage -> stage.after().isEmpty()).findFirst().orElseThrow();
  }

  public Optional<Stage> findStage(String stage) {
    return stages.stream().filter(s -> s.name().equals(stage)).findFirst();
  }

  Plan plan() {
    return plan;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Procedure that && name.equals(that.name) && hash.equals(that.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return name + "@" + hash.substring(0, 12);
  }
}
