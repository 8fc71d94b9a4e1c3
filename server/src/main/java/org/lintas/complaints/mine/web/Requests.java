package org.lintas.complaints.mine.web;

import java.util.List;
import org.lintas.complaints.admissions.Admission;
import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.referrals.Referral;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.reveals.Reveal;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Receipts;
import org.springframework.stereotype.Component;

/** What others ask of her. */
@Component
class Requests {

  private final Reveals reveals;
  private final Referrals referrals;
  private final Admissions admissions;

  Requests(Reveals reveals, Referrals referrals, Admissions admissions) {
    this.reveals = reveals;
    this.referrals = referrals;
    this.admissions = admissions;
  }

  List<Reveal> reveals(Receipts.Opened opened) {
    return reveals.of(opened);
  }

  List<Referral> referrals(Receipts.Opened opened) {
    return referrals.of(opened);
  }

  List<Admission> admissions(Receipts.Opened opened) {
    return admissions.of(opened);
  }
}
