package org.lintas.recruitment.licences;

import java.util.ArrayList;
import java.util.List;
import org.lintas.casework.CasesMoved;
import org.lintas.recruitment.casefile.CaseFile;
import org.lintas.recruitment.casefile.CaseFiles;
import org.lintas.recruitment.licences.model.LicenceReading;
import org.lintas.recruitment.licences.store.LicenceStore;
import org.lintas.recruitment.licences.store.SupervisionStore;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the tables as cases tell them, in the transaction of their entries. */
@Component("licencesFollowing")
class Following {

  private final CaseFiles files;
  private final LicenceStore licences;
  private final SupervisionStore supervision;

  Following(CaseFiles files, LicenceStore licences, SupervisionStore supervision) {
    this.files = files;
    this.licences = licences;
    this.supervision = supervision;
  }

  @EventListener
  @Order(11)
  void on(CasesMoved moved) {
    List<Long> cases = files.moved(moved);
    if (cases.isEmpty()) {
      return;
    }
    List<Licence> granted = new ArrayList<>();
    List<Inspection> inspections = new ArrayList<>();
    List<Bond.Movement> movements = new ArrayList<>();
    for (CaseFile file : files.read(cases)) {
      granted.addAll(LicenceReading.licences(file));
      inspections.addAll(LicenceReading.inspections(file));
      movements.addAll(LicenceReading.movements(file));
    }
    licences.replace(cases, granted);
    supervision.replace(cases, inspections, movements);
  }
}
