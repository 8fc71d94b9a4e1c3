package org.lintas.recruitment.corridors.read;

import java.util.ArrayList;
import java.util.List;
import org.lintas.procedure.read.Page;
import org.lintas.recruitment.corridors.ContractRule;
import org.lintas.recruitment.corridors.CostRule;
import org.lintas.recruitment.corridors.Fact;
import org.lintas.recruitment.corridors.Levy;
import org.lintas.recruitment.corridors.Quota;
import org.snakeyaml.engine.v2.nodes.Node;

/** Finds facts that say two things about one matter on one day. */
final class Overlaps {

  private record Seen(List<Object> about, Fact fact, int line) {}

  private final Page page;
  private final List<Seen> seen = new ArrayList<>();

  Overlaps(Page page) {
    this.page = page;
  }

  void add(Node node, Fact fact, List<Object> about) {
    for (Seen other : seen) {
      if (other.about().equals(about) && other.fact().meets(fact)) {
        page.problem(node, "facts-overlap", null, String.valueOf(other.line()));
        break;
      }
    }
    seen.add(new Seen(about, fact, page.place(node).line()));
  }

  /** What a fact is about: two of them on one day would contradict each other. */
  static List<Object> about(Object fact) {
    return switch (fact) {
      case CostRule cost ->
          List.of(cost.head(), String.valueOf(cost.item()), String.valueOf(cost.side()));
      case Quota quota -> List.of(quota.name());
      case Levy levy -> List.of(levy.name());
      case ContractRule.MinimumWage wage ->
          List.of(fact.getClass(), wage.per(), String.valueOf(wage.place()));
      case ContractRule.HoursLimit hours -> List.of(fact.getClass(), hours.per());
      case ContractRule.OvertimeLimit hours -> List.of(fact.getClass(), hours.per());
      case ContractRule.DeductionCap cap -> List.of(fact.getClass(), cap.of());
      case ContractRule.RestDays rest -> List.of(fact.getClass(), rest.per());
      default -> List.of(new Object()); // two laws may both forbid the same
    };
  }
}
