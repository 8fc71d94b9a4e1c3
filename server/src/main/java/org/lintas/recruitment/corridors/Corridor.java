package org.lintas.recruitment.corridors;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where workers come from and go to, and what the laws of both say of it.
 *
 * @param texts language → key → text
 * @param hash of the files it was read from
 */
public record Corridor(
    Heading heading,
    List<Law> laws,
    List<Agreement> agreements,
    Rules rules,
    Map<String, Map<String, String>> texts,
    String hash) {

  /**
   * Which corridor it is.
   *
   * @param name {@code mm-th}
   * @param from ISO 3166-1 alpha-2
   * @param to ISO 3166-1 alpha-2
   * @param currency of wages at the destination
   * @param occupations beginnings of ISCO-08 codes that it covers; empty for all
   */
  public record Heading(
      String name, String from, String to, String currency, List<String> occupations) {}

  /**
   * A law, order or standard contract.
   *
   * @param dated day of the law
   * @param of the state that made it
   */
  public record Law(String name, LocalDate dated, String of) {}

  /** What the two states agreed. */
  public record Agreement(String name, LocalDate signed, @Nullable LocalDate until) {}

  /** Every fact, of whatever day. */
  public record Rules(
      List<CostRule> schedule,
      List<ContractRule> contracts,
      List<Quota> quotas,
      List<Levy> levies) {}

  public String name() {
    return heading.name();
  }

  public String from() {
    return heading.from();
  }

  public String to() {
    return heading.to();
  }

  public String currency() {
    return heading.currency();
  }

  /** Whether it covers an occupation, by its ISCO-08 code. */
  public boolean covers(@Nullable String isco) {
    return isco == null || Fact.isIn(heading.occupations(), isco, true);
  }

  /** Who bears what on a day. */
  public List<CostRule> schedule(LocalDate on) {
    return rules.schedule().stream().filter(rule -> rule.fact().holds(on)).toList();
  }

  /** What the schedule of a day says of a head. */
  public List<CostRule> costOf(CostHead head, LocalDate on) {
    return schedule(on).stream().filter(rule -> rule.head() == head).toList();
  }

  /**
   * The rule for one payment, the narrowest there is; nothing when the law at hand says nothing.
   * What no heading knows is nobody's to charge, whatever the law.
   */
  public Optional<CostRule> costOf(Charge charge, LocalDate on) {
    return schedule(on).stream()
        .filter(rule -> rule.isAbout(charge.head(), charge.item(), charge.side()))
        .filter(rule -> rule.fact().covers(charge.occupation()))
        .max(Comparator.comparingInt(CostRule::narrowness));
  }

  /**
   * What somebody charges.
   *
   * @param item named part of the head, or null
   * @param side on which whoever is paid stands, or null
   * @param occupation ISCO-08 code of the job, or null; then the one that the corridor is for
   */
  public record Charge(
      CostHead head, @Nullable String item, @Nullable Side side, @Nullable String occupation) {}

  public List<ContractRule> contractRules(LocalDate on) {
    return rules.contracts().stream().filter(rule -> rule.fact().holds(on)).toList();
  }

  public List<Quota> quotas(LocalDate on) {
    return rules.quotas().stream().filter(quota -> quota.fact().holds(on)).toList();
  }

  public List<Levy> levies(LocalDate on) {
    return rules.levies().stream().filter(levy -> levy.fact().holds(on)).toList();
  }

  /**
   * A text by key: {@code law.<name>}, {@code agreement.<name>}, {@code item.<name>}, {@code
   * quota.<name>}, {@code levy.<name>}. English stands in for a missing language.
   */
  public String text(String key, Locale locale) {
    String found = texts.getOrDefault(locale.getLanguage(), Map.of()).get(key);
    return found == null ? texts.getOrDefault("en", Map.of()).getOrDefault(key, key) : found;
  }

  /** The law that a fact comes from. */
  public Law law(Source source) {
    return laws.stream()
        .filter(law -> law.name().equals(source.law()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no law " + source.law()));
  }
}
