package org.lintas.complaints.wages.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.complaints.wages.model.Basis;
import org.lintas.complaints.wages.model.Head;
import org.lintas.complaints.wages.model.WageRule;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a list of rules. */
final class WageRuleReader {
  private static final List<String> KEYS =
      List.of("rule", "number", "after", "paid-by", "except", "from", "until", "source");
  private static final List<String> REQUIRED = List.of("rule", "number", "from", "source");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");
  private static final Pattern WORK = Pattern.compile("[0-9]{1,4}");
  private static final Set<Head> NO_RULES =
      EnumSet.of(Head.WAGE, Head.MINIMUM_WAGE, Head.DEDUCTION, Head.PAID);

  private final Page page;
  private final List<String> laws;

  /**
   * @param laws names of those that may be cited
   */
  WageRuleReader(Page page, List<String> laws) {
    this.page = page;
    this.laws = laws;
  }

  List<WageRule> read(@Nullable Node list) {
    List<WageRule> rules = new ArrayList<>();
    for (Node node : page.list(list)) {
      WageRule rule = rule(node);
      if (rule != null && rules.contains(rule)) {
        page.problem(node, "duplicate-name", null, rule.head().code());
      } else if (rule != null) {
        rules.add(rule);
      }
    }
    return List.copyOf(rules);
  }

  private @Nullable WageRule rule(Node node) {
    Entries entries = page.entries(node, KEYS, REQUIRED);
    if (entries == null) {
      return null;
    }
    Head head = head(entries.find("rule"));
    BigDecimal number = number(entries.find("number"));
    Period after = page.period(entries.find("after"));
    Set<Basis> bases = bases(entries.find("paid-by"));
    List<String> except = works(page, entries.find("except"));
    WageRule.Days days = days(page, entries);
    WageRule.Source source = source(entries.find("source"));
    return head == null || number == null || days == null || source == null
        ? null
        : new WageRule(head, number, after, bases, except, days, source);
  }

  private @Nullable Head head(@Nullable Node node) {
    List<Head> heads =
        Arrays.stream(Head.values()).filter(each -> !NO_RULES.contains(each)).toList();
    List<String> words = heads.stream().map(Head::code).toList();
    String word = page.oneOf(node, words, "unknown-value");
    return word == null ? null : heads.get(words.indexOf(word));
  }

  private @Nullable BigDecimal number(@Nullable Node node) {
    String text = page.text(node);
    if (node == null || text == null) {
      return null;
    }
    if (NUMBER.matcher(text).matches() && new BigDecimal(text).signum() > 0) {
      return new BigDecimal(text);
    }
    page.problem(node, "bad-number", null, text, "0", "9999");
    return null;
  }

  private Set<Basis> bases(@Nullable Node list) {
    Set<Basis> bases = EnumSet.noneOf(Basis.class);
    for (Node node : page.list(list)) {
      List<String> words = Arrays.stream(Basis.values()).map(Basis::code).toList();
      String word = page.oneOf(node, words, "unknown-value");
      if (word != null) {
        Basis.of(word).ifPresent(bases::add);
      }
    }
    return Set.copyOf(bases);
  }

  static List<String> works(Page page, @Nullable Node list) {
    List<String> codes = new ArrayList<>();
    for (Node node : page.list(list)) {
      String code = page.text(node);
      if (code != null && WORK.matcher(code).matches()) {
        codes.add(code);
      } else if (code != null) {
        page.problem(node, "bad-occupation", null, code);
      }
    }
    return List.copyOf(codes);
  }

  static WageRule.@Nullable Days days(Page page, Entries entries) {
    LocalDate from = page.date(entries.find("from"));
    LocalDate until = page.date(entries.find("until"));
    Node last = entries.find("until");
    if (from != null && until != null && last != null && until.isBefore(from)) {
      page.problem(last, "until-before-from", null);
    }
    return from == null ? null : new WageRule.Days(from, until);
  }

  private WageRule.@Nullable Source source(@Nullable Node node) {
    Entries entries =
        node == null ? null : page.entries(node, List.of("law", "section"), List.of("law"));
    String law = entries == null ? null : page.oneOf(entries.find("law"), laws, "unknown-law");
    return entries == null || law == null
        ? null
        : new WageRule.Source(law, page.text(entries.find("section")));
  }
}
