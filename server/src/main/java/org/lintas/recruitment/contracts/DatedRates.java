package org.lintas.recruitment.contracts;

import java.time.LocalDate;
import java.util.Optional;
import org.lintas.recruitment.contracts.model.Exchange;
import org.lintas.recruitment.corridors.Rates;

/** The rates that are kept as data. */
record DatedRates(Rates rates) implements Exchange {

  @Override
  public Optional<Rate> find(String from, String to, LocalDate on) {
    return rates
        .factor(from, to, on)
        .map(each ->
            new Rate(from, to, each.factor(), each.day(), String.join(", ", each.sources())));
  }
}
