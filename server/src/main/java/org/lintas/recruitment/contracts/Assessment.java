package org.lintas.recruitment.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.recruitment.contracts.model.Field;
import org.lintas.recruitment.contracts.model.Finding;
import org.lintas.recruitment.contracts.model.Line;
import org.lintas.recruitment.contracts.model.Substitution.Flag;
import org.lintas.recruitment.contracts.model.Substitution.Pair;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.corridors.Corridor;

/**
 * What is to be said of a contract.
 *
 * @param pairs every text held against every earlier one
 * @param flags promises that a later text takes back
 * @param findings by text, what the rules of the corridor on its day say
 * @param corridor whose rules these are; empty when none is known, and nothing was checked
 */
public record Assessment(
    List<Pair> pairs,
    List<Flag> flags,
    Map<Version.Kind, List<Finding>> findings,
    Optional<Corridor> corridor) {

  public boolean substituted() {
    return !flags.isEmpty();
  }

  /** The findings of a text that are breaches, not questions. */
  public List<Finding> breaches(Version.Kind kind) {
    return findings.getOrDefault(kind, List.of()).stream().filter(Finding::breach).toList();
  }

  /** The worst that became of a field in a text, against any earlier one; null when nothing. */
  public Optional<Judged> worst(Version.Kind kind, Field field) {
    return pairs.stream()
        .filter(pair -> pair.to().kind() == kind)
        .flatMap(pair ->
            pair.lines().stream()
                .filter(line -> line.field() == field)
                .map(line -> new Judged(pair.from(), line)))
        .reduce(
            (one, other) -> other.line().change().compareTo(one.line().change()) > 0 ? other : one);
  }

  /** A line, and the text that it is held against. */
  public record Judged(Version against, Line line) {}
}
