package org.lintas.recruitment.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lintas.access.Caller;
import org.lintas.organisations.Organisation;
import org.lintas.organisations.Organisations;
import org.lintas.recruitment.costs.Charges;
import org.lintas.recruitment.costs.store.HireStore;
import org.lintas.recruitment.figures.model.Score;
import org.lintas.recruitment.sanctions.Sanction;
import org.lintas.recruitment.sanctions.Sanctions;
import org.springframework.stereotype.Component;

/**
 * The door to scores of good practice, by a formula that the page tells. Only agencies of which at
 * least five workers told something have one.
 */
@Component
public class GoodPractice {

  private final HireStore store;
  private final Charges charges;
  private final Sanctions sanctions;
  private final Organisations organisations;
  private final Clock clock;

  GoodPractice(
      HireStore store,
      Charges charges,
      Sanctions sanctions,
      Organisations organisations,
      Clock clock) {
    this.store = store;
    this.charges = charges;
    this.sanctions = sanctions;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** An agency with its score. */
  public record Scored(Organisation agency, Charges.Line line, Score score) {}

  /** All agencies that have a score, the best first. */
  public List<Scored> scores(Caller caller) {
    List<Long> agencies = store.recruiters(Charges.FEWEST);
    Map<Long, Organisation> known = organisations.find(caller, agencies);
    Map<Long, List<Sanction>> against = sanctions.of(caller, agencies);
    LocalDate today = LocalDate.now(clock);
    List<Scored> scores = new ArrayList<>();
    charges
        .of(caller, agencies)
        .forEach((serial, line) -> {
          Organisation agency = known.get(serial);
          if (agency != null) {
            Score score = Score.of(line, against.getOrDefault(serial, List.of()), today);
            scores.add(new Scored(agency, line, score));
          }
        });
    scores.sort(
        Comparator.comparingInt((Scored each) -> -each.score().points())
            .thenComparing(each -> each.agency().number()));
    return List.copyOf(scores);
  }
}
