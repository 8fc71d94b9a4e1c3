package org.lintas.recruitment.sanctions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.casework.CasesMoved;
import org.lintas.recruitment.casefile.CaseFile;
import org.lintas.recruitment.casefile.CaseFiles;
import org.lintas.recruitment.sanctions.model.SanctionReading;
import org.lintas.recruitment.sanctions.model.SanctionReading.Lifting;
import org.lintas.recruitment.sanctions.store.SanctionStore;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the tables of sanctions as cases tell them, in the transaction of their entries. */
@Component("sanctionsFollowing")
class Following {

  private final CaseFiles files;
  private final SanctionStore store;
  private final Liability liability;

  Following(CaseFiles files, SanctionStore store, Liability liability) {
    this.files = files;
    this.store = store;
    this.liability = liability;
  }

  @EventListener
  @Order(10)
  void on(CasesMoved moved) {
    List<Long> cases = files.moved(moved);
    if (cases.isEmpty()) {
      return;
    }
    List<Sanction> sanctions = new ArrayList<>();
    List<Lifting> liftings = new ArrayList<>();
    Map<Long, Long> persons = new HashMap<>();
    for (CaseFile file : files.read(cases)) {
      SanctionReading.sanction(file).ifPresent(sanctions::add);
      liftings.addAll(SanctionReading.liftings(file));
    }
    for (Sanction each : sanctions) {
      liability
          .find(each.organisation(), each.liable())
          .ifPresent(person -> persons.put(each.caseSerial(), person));
    }
    store.replace(cases, sanctions, persons, liftings);
  }
}
