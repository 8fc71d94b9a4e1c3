package org.lintas.recruitment.costs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lintas.recruitment.corridors.Corridor;
import org.lintas.recruitment.costs.model.Account;
import org.lintas.recruitment.costs.model.Judgement;

/**
 * What a reader may see of a worker's way to her job.
 *
 * @param number of her case
 * @param lines payments that this reader may see
 * @param corridor null while it is not known
 * @param judged null while no corridor is known, and for agencies: it would tell them what the
 *     worker told
 * @param liable serials of organisations that each owe the whole of what was charged beyond the law
 */
public record Statement(
    String number,
    Account account,
    List<Account.Line> lines,
    @Nullable Corridor corridor,
    @Nullable Judgement judged,
    Set<Long> liable) {

  /** Whether something was charged that should not have been, and is still to be given back. */
  public boolean isOvercharged() {
    return judged != null && judged.excess().minor() > 0;
  }
}
