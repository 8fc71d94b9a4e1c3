package org.lintas.recruitment.corridors.read;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.procedure.Money;
import org.lintas.procedure.read.Entries;
import org.lintas.procedure.read.Page;
import org.lintas.procedure.read.Place;
import org.lintas.recruitment.corridors.Bearer;
import org.lintas.recruitment.corridors.ContractRule;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.corridors.CostHead;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.corridors.Fact;
import org.lintas.recruitment.corridors.Levy;
import org.lintas.recruitment.corridors.Per;
import org.lintas.recruitment.corridors.Quota;
import org.lintas.recruitment.corridors.Side;
import org.lintas.shared.Word;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the lists of dated facts. */
final class RuleSections {

  static final Corridor.Rules NONE = new Corridor.Rules(List.of(), List.of(), List.of(), List.of());
  private static final int MOST_WORKERS = 10_000_000;

  private final Page page;
  private final FactReader facts;
  private final Numbers numbers;
  private final ContractRuleReader contracts;
  private final Map<String, Place> texts;

  /**
   * @param texts keys of texts that are needed, added to
   */
  RuleSections(Page page, FactReader facts, Map<String, Place> texts) {
    this.page = page;
    this.facts = facts;
    this.numbers = new Numbers(page);
    this.contracts = new ContractRuleReader(page, numbers);
    this.texts = texts;
  }

  Corridor.Rules read(Entries file) {
    return new Corridor.Rules(
        each(
            file.find("schedule"),
            List.of("head", "item", "side", "bearer", "cap"),
            List.of("head", "bearer"),
            this::cost),
        contracts(file.find("contract-rules")),
        each(
            file.find("quotas"),
            List.of("quota", "of", "number", "each", "orders", "released-after"),
            List.of("quota", "of", "number"),
            this::quota),
        each(
            file.find("levies"),
            List.of("levy", "bearer", "amount", "per"),
            List.of("levy", "bearer", "amount", "per"),
            this::levy));
  }

  private List<ContractRule> contracts(@Nullable Node node) {
    return each(node, ContractRuleReader.KEYS, List.of("rule"), contracts::read);
  }

  /** Facts of one list; those of one day must not contradict each other. */
  private <T> List<T> each(
      @Nullable Node node,
      List<String> keys,
      List<String> required,
      BiFunction<Entries, Fact, @Nullable T> reader) {
    List<T> found = new ArrayList<>();
    Overlaps overlaps = new Overlaps(page);
    for (Node item : page.list(node)) {
      Entries entries =
          page.entries(item, with(keys, FactReader.KEYS), with(required, FactReader.REQUIRED));
      Fact fact = entries == null ? null : facts.read(entries);
      if (entries != null && fact != null) {
        T read = reader.apply(entries, fact);
        if (read != null) {
          overlaps.add(item, fact, Overlaps.about(read));
          found.add(read);
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> with(List<String> own, List<String> all) {
    return Stream.concat(own.stream(), all.stream()).toList();
  }

  private @Nullable CostRule cost(Entries entries, Fact fact) {
    CostHead head = word(entries.find("head"), CostHead.values(), CostHead::code);
    Side side = word(entries.find("side"), Side.values(), Side::code);
    Bearer bearer = word(entries.find("bearer"), Bearer.values(), Bearer::code);
    String item = page.name(entries.find("item"));
    if (item != null) {
      texts.putIfAbsent("item." + item, entries.place("item"));
    }
    Node cap = entries.find("cap");
    if (cap != null && bearer != null && bearer != Bearer.WORKER) {
      page.problem(cap, "cap-without-worker", null);
    }
    return head == null || bearer == null
        ? null
        : new CostRule(head, item, side, bearer, cap == null ? null : numbers.cap(cap), fact);
  }

  private @Nullable Quota quota(Entries entries, Fact fact) {
    String name = named(entries, "quota");
    Quota.Of of = word(entries.find("of"), Quota.Of.values(), Word::of);
    Integer number = numbers.whole(entries.find("number"), 1, MOST_WORKERS);
    Integer orders = numbers.whole(entries.find("orders"), 1, MOST_WORKERS);
    Period each = page.period(entries.find("each"));
    Period released = page.period(entries.find("released-after"));
    return name == null || of == null || number == null
        ? null
        : new Quota(name, of, number, each, orders, released, fact);
  }

  private @Nullable Levy levy(Entries entries, Fact fact) {
    String name = named(entries, "levy");
    Bearer bearer = word(entries.find("bearer"), Bearer.values(), Bearer::code);
    Money amount = page.money(entries.find("amount"));
    Per per = word(entries.find("per"), Per.values(), Per::code);
    return name == null || bearer == null || amount == null || per == null
        ? null
        : new Levy(name, bearer, amount, per, fact);
  }

  private @Nullable String named(Entries entries, String key) {
    String name = page.name(entries.find(key));
    if (name != null) {
      texts.putIfAbsent(key + "." + name, entries.place(key));
    }
    return name;
  }

  private <E> @Nullable E word(@Nullable Node node, E[] values, Function<E, String> code) {
    return numbers.word(node, values, code);
  }
}
