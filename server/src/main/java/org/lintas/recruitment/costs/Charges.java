package org.lintas.recruitment.costs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lintas.access.Caller;
import org.lintas.recruitment.costs.store.HireStore;
import org.springframework.stereotype.Component;

/**
 * The line on charges in the record of an agency or employer: counts alone. The public reads it
 * once five workers have told something, lest the agency know who it was.
 */
@Component
public class Charges {

  /** The fewest workers among whom none is known. */
  public static final int FEWEST = 5;

  private final HireStore store;

  Charges(HireStore store) {
    this.store = store;
  }

  /**
   * What workers told of an organisation.
   *
   * @param workers of whom something was told
   * @param overcharged of them, charged what they should not have been
   * @param openClaims asked back, not yet given back
   * @param paidBack asked back and given back
   */
  public record Line(int workers, int overcharged, int openClaims, int paidBack) {}

  /** Lines by serial of organisation; those that the caller may not read are absent. */
  public Map<Long, Line> of(Caller caller, Collection<Long> organisations) {
    boolean all = caller instanceof Caller.Node || caller.holds("licensing-officer");
    Map<Long, Line> lines = new TreeMap<>();
    store
        .counts(organisations)
        .forEach((serial, counted) -> {
          if (all || counted.workers() >= FEWEST) {
            lines.put(
                serial,
                new Line(
                    counted.workers(),
                    counted.overcharged(),
                    counted.openClaims(),
                    counted.paidBack()));
          }
        });
    return lines;
  }

  public Optional<Line> of(Caller caller, long organisation) {
    return Optional.ofNullable(of(caller, List.of(organisation)).get(organisation));
  }
}
