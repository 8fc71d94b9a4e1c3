package org.lintas.casework;

import java.util.List;
import java.util.Optional;
import org.lintas.access.Caller;
import org.lintas.casework.rounds.Breakdown;
import org.lintas.casework.rounds.Dashboard;
import org.lintas.casework.rounds.Funnel;
import org.lintas.casework.rounds.RoundCounts;
import org.lintas.casework.rounds.Slice;
import org.lintas.procedure.ProcedureName;
import org.lintas.procedures.Published;
import org.springframework.stereotype.Component;

/**
 * The door of rounds: figures only. A caller counts what lies at the offices where she holds a role
 * of the procedure, or manages it.
 */
@Component
public class Rounds {

  private final RoundCounts counts;

  Rounds(RoundCounts counts) {
    this.counts = counts;
  }

  /** Current procedures of which the caller may see figures. */
  public List<Published> all(Caller caller) {
    return counts.visible(caller);
  }

  /** People at each stage; empty when unknown or not for this caller. */
  public Optional<Funnel> funnel(Caller caller, ProcedureName name, Slice slice) {
    return counts.view(caller, name, slice).map(counts::funnel);
  }

  /**
   * People at each stage, apart by one dimension; empty when unknown or not for this caller.
   *
   * @param by field, or {@code office}
   */
  public Optional<Breakdown> breakdown(Caller caller, ProcedureName name, Slice slice, String by) {
    return counts.view(caller, name, slice).map(view -> counts.breakdown(view, by));
  }

  /** Everything a dashboard shows; empty when unknown or not for this caller. */
  public Optional<Dashboard> dashboard(Caller caller, ProcedureName name, Slice slice, String by) {
    return counts.view(caller, name, slice).map(view -> counts.dashboard(view, by));
  }

  /** Has everything counted anew within seconds; false when unknown or not for this caller. */
  public boolean recount(Caller caller, ProcedureName name) {
    boolean may = counts.mayCount(caller, name);
    if (may) {
      counts.wantRecount();
    }
    return may;
  }
}
