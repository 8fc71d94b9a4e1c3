package org.lintas.complaints.wages;

import java.util.Map;
import java.util.Optional;
import org.lintas.complaints.opened.CaseSheets;
import org.lintas.complaints.opened.OpenedCase;
import org.lintas.complaints.vault.Compartment;
import org.springframework.stereotype.Component;

/** The wage claim of a complaint, sealed: what was written on its sheet. The newest counts. */
@Component
public class WageClaims {
  private static final String KIND = "wage-claim";

  private final CaseSheets sheets;

  WageClaims(CaseSheets sheets) {
    this.sheets = sheets;
  }

  /** The fields of the sheet, if there is one. */
  public Optional<Map<String, String>> find(OpenedCase opened) {
    return sheets.newest(opened, Compartment.TRACK, KIND);
  }

  /** Keeps a sheet; returns whether the member may. */
  public boolean keep(OpenedCase opened, Map<String, String> fields) {
    boolean allowed = opened.mayWrite(OpenedCase.WRITING);
    if (allowed) {
      sheets.add(opened, Compartment.TRACK, KIND, fields);
    }
    return allowed;
  }
}
