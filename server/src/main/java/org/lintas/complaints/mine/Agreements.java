package org.lintas.complaints.mine;

import org.lintas.complaints.admissions.Admissions;
import org.lintas.complaints.referrals.Referrals;
import org.lintas.complaints.reveals.Reveals;
import org.lintas.complaints.vault.Receipts;
import org.springframework.stereotype.Component;

/** All that she agreed to, or may still be asked: it ends together when she takes all back. */
@Component
class Agreements {

  private final Reveals reveals;
  private final Referrals referrals;
  private final Admissions admissions;

  Agreements(Reveals reveals, Referrals referrals, Admissions admissions) {
    this.reveals = reveals;
    this.referrals = referrals;
    this.admissions = admissions;
  }

  void end(Receipts.Opened opened) {
    reveals.end(opened);
    referrals.end(opened);
    admissions.end(opened);
  }
}
