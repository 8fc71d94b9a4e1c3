package org.lintas.recruitment.contracts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.recruitment.contracts.model.Exchange;
import org.lintas.recruitment.contracts.model.Finding;
import org.lintas.recruitment.contracts.model.Rule;
import org.lintas.recruitment.contracts.model.RuleCheck;
import org.lintas.recruitment.contracts.model.Substitution;
import org.lintas.recruitment.contracts.model.Terms;
import org.lintas.recruitment.contracts.model.Version;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.Corridors;
import org.lintas.recruitment.corridors.Rates;
import org.lintas.shared.Open;
import org.springframework.stereotype.Component;

/** Holds texts against one another and against the rules of their corridor. */
@Open("it reads the law, and what it is given")
@Component
public class Assessments {

  private final Corridors corridors;
  private final Exchange exchange;

  Assessments(Corridors corridors, Rates rates) {
    this.corridors = corridors;
    this.exchange = new DatedRates(rates);
  }

  /** All that is to be said of a contract as it stands. */
  public Assessment of(Contract contract) {
    return of(contract.of().origin(), contract.of().destination(), contract.texts());
  }

  Assessment of(String origin, String destination, List<Version> texts) {
    Map<Version.Kind, List<Finding>> findings = new EnumMap<>(Version.Kind.class);
    for (Version text : texts) {
      findings.put(text.kind(), findings(origin, destination, text.terms(), text.agreedOn()));
    }
    return new Assessment(
        Substitution.pairs(texts, exchange),
        Substitution.flags(texts, exchange),
        findings,
        corridor(origin, destination, texts));
  }

  private Optional<Corridor> corridor(String origin, String destination, List<Version> texts) {
    return texts.isEmpty()
        ? Optional.empty()
        : corridors.find(origin, destination, texts.getLast().agreedOn());
  }

  /** What the rules of a corridor on a day say of terms; nothing where no corridor is known. */
  public List<Finding> findings(String origin, String destination, Terms terms, LocalDate on) {
    List<Rule> rules =
        corridors
            .find(origin, destination, on)
            .map(corridor -> CorridorRules.of(corridor.contractRules(on), terms))
            .orElse(List.of());
    return RuleCheck.of(terms, rules, exchange, on);
  }
}
