package org.lintas.recruitment.costs;

import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.casework.CaseView;
import org.lintas.casework.CaseWarnings;
import org.lintas.recruitment.costs.model.Judgement;
import org.lintas.recruitment.costs.model.Verdict;
import org.springframework.stereotype.Component;

/** Tells whoever looks at a case that its worker was charged what she should not have been. */
@Component
class CostWarning implements CaseWarnings {

  private final CostLedger ledger;

  CostWarning(CostLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public List<Warning> of(Caller caller, CaseView view) {
    Judgement judged = ledger.judge(ledger.read(view.serial()));
    if (judged == null || judged.excess().minor() == 0) {
      return List.of();
    }
    List<Line> evidence =
        judged.verdicts().stream().filter(Verdict::isOvercharge).map(CostWarning::line).toList();
    return List.of(
        new Warning(
            "recruitment.costs.warning",
            Map.of("amount", judged.excess().toString()),
            evidence,
            "/recruitment/costs/" + view.number()));
  }

  private static Line line(Verdict verdict) {
    return new Line("recruitment.costs.head." + verdict.head().code(), Map.of());
  }
}
