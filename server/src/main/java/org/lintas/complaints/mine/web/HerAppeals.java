package org.lintas.complaints.mine.web;

import java.util.List;
import java.util.Map;
import org.lintas.complaints.mine.OwnComplaint;
import org.lintas.complaints.mine.OwnComplaints;
import org.lintas.complaints.tracks.Appeals;
import org.lintas.complaints.vault.Receipts;
import org.lintas.procedure.Reason;
import org.lintas.shared.Result;
import org.springframework.stereotype.Component;

/** Her appeals, from her page and from programs: nothing is appealed of what she took back. */
@Component
class HerAppeals {

  private final OwnComplaints own;
  private final Appeals appeals;

  HerAppeals(OwnComplaints own, Appeals appeals) {
    this.own = own;
    this.appeals = appeals;
  }

  Result<Long> appeal(Receipts.Opened opened, long track, String why) {
    return own.find(opened).filter(OwnComplaint::isWithdrawn).isPresent()
        ? new Result.Refused<>(List.of(new Reason("withdrawn", null, Map.of())))
        : appeals.appeal(opened, track, why);
  }
}
